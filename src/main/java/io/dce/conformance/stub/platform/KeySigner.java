package io.dce.conformance.stub.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.rsa.MultiPrimeKey;
import io.dce.conformance.stub.message.StrictJson;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The RSA key pair that access keys are signed with, and its public face. */
public final class KeySigner {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, byte[]> signed = new ConcurrentHashMap<>();
    private final Set<String> verified = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<MultiPrimeKey> secret;
    private final CompletableFuture<RSAPublicKey> shown;
    private final CompletableFuture<String> kid;

    private KeySigner(CompletableFuture<MultiPrimeKey> secret) {
        this.secret = secret;
        this.shown = secret.thenApply(MultiPrimeKey::publicKey);
        this.kid = shown.thenApply(KeySigner::thumbprint);
    }

    /**
     * The pair that all stubs of this JVM share: primes take longer to find than a stub takes to start. They are looked
     * for aside; whoever first needs the pair waits. A stub still refuses the keys of another one, because it doesn't have
     * them in its store.
     */
    public static KeySigner ofThisJvm() {
        return Shared.KEY;
    }

    public String kid() {
        return kid.join();
    }

    /** The JWKS; `alg` and `use` are empty, as on the platform. */
    public ObjectNode jwks() {
        RSAPublicKey key = publicKey();
        ObjectNode set = StrictJson.object();
        set.putArray("keys")
                .addObject()
                .put("kid", kid())
                .put("kty", "RSA")
                .put("e", base64url(key.getPublicExponent()))
                .put("n", base64url(key.getModulus()))
                .put("alg", "")
                .put("use", "");
        return set;
    }

    /** RS256 signs the same in the same way, so that what was signed is remembered: to sign is slow. */
    public byte[] sign(byte[] content) {
        String text = new String(content, UTF_8);
        byte[] known = signed.get(text);
        if (known != null) {
            return known.clone();
        }
        byte[] signature = secret.join().sign(content);
        if (signed.size() < MOST_REMEMBERED) {
            signed.put(text, signature.clone());
        }
        return signature;
    }

    /** Whether this key signed the content; what it did once sign is remembered, as a gateway does. */
    public boolean verifies(byte[] content, byte[] signature) {
        String signed = new String(content, UTF_8) + "." + BASE64URL.encodeToString(signature);
        if (verified.contains(signed)) {
            return true;
        }
        // Of a content there is but one signature (RFC 8017, 8.2.2), and to make it takes less time than to undo
        // another.
        boolean verifies = MessageDigest.isEqual(secret.join().sign(content), signature);
        if (verifies && verified.size() < MOST_REMEMBERED) {
            verified.add(signed);
        }
        return verifies;
    }

    public RSAPublicKey publicKey() {
        return shown.join();
    }

    /** RFC 7638. */
    private static String thumbprint(RSAPublicKey key) {
        String canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(base64url(key.getPublicExponent()), base64url(key.getModulus()));
        try {
            return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64url(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64URL.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static final class Shared {
        static final KeySigner KEY = new KeySigner(CompletableFuture.supplyAsync(MultiPrimeKey::generate));
    }
}
