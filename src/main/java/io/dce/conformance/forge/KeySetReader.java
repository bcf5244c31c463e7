package io.dce.conformance.forge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a key set; only modulus and exponent, since the vendor's sets have members that strict parsers refuse. */
final class KeySetReader {
    private KeySetReader() {}

    static List<RSAPublicKey> of(String jwks) {
        List<RSAPublicKey> keys = new ArrayList<>();
        try {
            Map<String, Object> set = JSONObjectUtils.parse(jwks);
            Map<String, Object>[] members = set == null ? null : JSONObjectUtils.getJSONObjectArray(set, "keys");
            for (Map<String, Object> key : members == null ? new Map[0] : members) {
                if (key.get("n") instanceof String n && key.get("e") instanceof String e) {
                    keys.add(new RSAKey.Builder(new Base64URL(n), new Base64URL(e))
                            .build()
                            .toRSAPublicKey());
                }
            }
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return List.copyOf(keys);
        }
        return keys;
    }
}
