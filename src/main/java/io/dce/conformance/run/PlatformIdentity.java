package io.dce.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.client.Dce;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Sha256;
import io.dce.conformance.exchange.Credential;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;

/** What identifies the platform at the target's URL. */
final class PlatformIdentity {
    private static final int MOST_VERSIONS = 100;
    private static final int LONGEST = 100;

    private PlatformIdentity() {}

    /** Asks what is installed, and looks at the certificate that was shown. */
    static Event.Identified of(Dce dce, TargetConfig config) {
        List<String> versions = new ArrayList<>();
        JsonNode items = JsonReader.of(
                        dce.as(Credential.bearer("Alice", config.key().orElseThrow()), new Journal())
                                .listVersions())
                .path("items");
        for (JsonNode item : items) {
            String version =
                    item.path("name").asText() + " " + item.path("version").asText();
            if (!version.isBlank() && versions.size() < MOST_VERSIONS) {
                versions.add(version.substring(0, Math.min(version.length(), LONGEST)));
            }
        }
        return new Event.Identified(fingerprint(dce), versions);
    }

    private static String fingerprint(Dce dce) {
        try {
            return dce.certificate().isEmpty()
                    ? ""
                    : Sha256.of(dce.certificate().get().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that TLS accepted can't be encoded", e);
        }
    }
}
