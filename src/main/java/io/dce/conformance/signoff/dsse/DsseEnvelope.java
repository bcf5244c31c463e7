package io.dce.conformance.signoff.dsse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A DSSE envelope, version 1: a payload with its type and signatures over both.
 *
 * @param payloadType the media type of the payload
 * @param payload its bytes
 * @param signatures at least one
 */
public record DsseEnvelope(String payloadType, byte[] payload, List<Signature> signatures) {
    /** The media type of an in-toto statement. */
    static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A signature.
     *
     * @param keyId names the key, if its maker wanted to; proves nothing
     */
    public record Signature(String keyId, byte[] bytes) {}

    public static DsseEnvelope of(byte[] payload, SigningKey key) {
        byte[] signature = key.sign(preAuthenticationEncoding(PAYLOAD_TYPE, payload));
        return new DsseEnvelope(PAYLOAD_TYPE, payload, List.of(new Signature(key.id(), signature)));
    }

    /** Whether the key made one of the signatures. */
    public boolean isSignedBy(VerifyingKey key) {
        return signatures.stream().anyMatch(signature -> isBy(key, signature));
    }

    /** Whether the key made a signature over this payload. */
    public boolean isBy(VerifyingKey key, Signature signature) {
        return key.verifies(preAuthenticationEncoding(payloadType, payload), signature.bytes());
    }

    public byte[] bytes() {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("payloadType", payloadType);
        envelope.put("payload", Base64.getEncoder().encodeToString(payload));
        var list = envelope.putArray("signatures");
        signatures.forEach(s -> list.addObject()
                .put("keyid", s.keyId())
                .put("sig", Base64.getEncoder().encodeToString(s.bytes())));
        try {
            return JSON.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a document looks like an envelope. */
    public static boolean is(JsonNode document) {
        return document.has("payloadType") || document.has("payload") || document.has("signatures");
    }

    /**
     * Reads one. Members that the specification doesn't know are passed over, as it says.
     *
     * @throws SignOffException if it is none of ours
     */
    public static DsseEnvelope read(byte[] bytes) {
        JsonNode envelope = UnambiguousJson.object(bytes);
        String type = envelope.path("payloadType").asText();
        if (!PAYLOAD_TYPE.equals(type)) {
            throw new SignOffException(
                    "is not an envelope of a statement: its payloadType is \"" + type + "\" and not " + PAYLOAD_TYPE);
        }
        List<Signature> signatures = new ArrayList<>();
        for (JsonNode signature : envelope.path("signatures")) {
            signatures.add(new Signature(signature.path("keyid").asText(), decoded(signature, "sig")));
        }
        if (signatures.isEmpty()) {
            throw new SignOffException("is not an envelope: it has no signature");
        }
        return new DsseEnvelope(type, decoded(envelope, "payload"), signatures);
    }

    private static byte[] decoded(JsonNode node, String member) {
        if (!node.path(member).isTextual()) {
            throw new SignOffException("is not an envelope: its " + member + " is missing, or not a text");
        }
        return Base64Text.decoded(node.path(member).asText(), "its " + member);
    }

    private static byte[] preAuthenticationEncoding(String type, byte[] payload) {
        ByteArrayOutputStream encoding = new ByteArrayOutputStream();
        String head = "DSSEv1 " + type.getBytes(UTF_8).length + " " + type + " " + payload.length + " ";
        encoding.writeBytes(head.getBytes(UTF_8));
        encoding.writeBytes(payload);
        return encoding.toByteArray();
    }
}
