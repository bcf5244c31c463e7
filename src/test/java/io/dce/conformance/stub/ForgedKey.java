package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that somebody made out of a real one. */
public final class ForgedKey {
    private final ObjectNode header;
    private final ObjectNode claims;
    private final String signature;

    private ForgedKey(ObjectNode header, ObjectNode claims, String signature) {
        this.header = header;
        this.claims = claims;
        this.signature = signature;
    }

    static ForgedKey of(String key) {
        String[] parts = key.split("\\.", -1);
        return new ForgedKey(decode(parts[0]), decode(parts[1]), parts[2]);
    }

    ForgedKey header(String name, String value) {
        return new ForgedKey(header.deepCopy().put(name, value), claims, signature);
    }

    ForgedKey header(UnaryOperator<ObjectNode> change) {
        return new ForgedKey(change.apply(header.deepCopy()), claims, signature);
    }

    ForgedKey claim(String name, String value) {
        return new ForgedKey(header, claims.deepCopy().put(name, value), signature);
    }

    ForgedKey claim(String name, long value) {
        return new ForgedKey(header, claims.deepCopy().put(name, value), signature);
    }

    /** With the signature of the real key. */
    String asItIs() {
        return content() + "." + signature;
    }

    String unsigned() {
        return content() + ".";
    }

    String signedBySomebodyElse(KeyPair pair) throws GeneralSecurityException {
        Signature rs256 = Signature.getInstance("SHA256withRSA");
        rs256.initSign(pair.getPrivate());
        rs256.update(content().getBytes(UTF_8));
        return content() + "." + encode(rs256.sign());
    }

    String signedWith(byte[] secret) throws GeneralSecurityException {
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content() + "." + encode(hmac.doFinal(content().getBytes(UTF_8)));
    }

    /** Small, for it is quick to make and is to be refused anyway. */
    static KeyPair somebodyElse() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return generator.generateKeyPair();
    }

    private String content() {
        return encode(header.toString().getBytes(UTF_8))
                + "."
                + encode(claims.toString().getBytes(UTF_8));
    }

    /** What stands in the header of a key. */
    public static ObjectNode headerOf(String key) {
        return of(key).header;
    }

    /** What a key claims. */
    static ObjectNode claimsOf(String key) {
        return of(key).claims;
    }

    static String signatureOf(String key) {
        return of(key).signature;
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ObjectNode decode(String part) {
        return (ObjectNode) StubCaller.json(new String(Base64.getUrlDecoder().decode(part), UTF_8));
    }
}
