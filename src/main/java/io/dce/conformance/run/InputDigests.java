package io.dce.conformance.run;

import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.ledger.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The digests of a run's inputs. */
public final class InputDigests {
    private static final String CONTRACT = "openapi/dce-access-keys.yaml";
    private static final String KIT = Sha256.of(code());

    private InputDigests() {}

    /**
     * SHA-256, in hexadecimal, by name: the kit, features included, the contract, and the files that were given.
     *
     * @param documents digests of the published documents, by file or URL
     */
    static SortedMap<String, String> of(TargetConfig config, Map<String, String> documents) {
        SortedMap<String, String> digests = new TreeMap<>();
        digests.put("kit", KIT);
        digests.put(CONTRACT, contract());
        config.ca().ifPresent(file -> digests.put("dce.ca", Sha256.of(file)));
        config.reporting().waivers().ifPresent(file -> digests.put("dce.waivers", Sha256.of(file)));
        config.access().baseline().ifPresent(file -> digests.put("dce.access.baseline", Sha256.of(file)));
        documents.forEach((file, digest) -> digests.put("dce.openapi " + file, digest));
        return digests;
    }

    /** SHA-256 of the kit, features included, in hexadecimal. */
    public static String kit() {
        return KIT;
    }

    private static Path code() {
        try {
            return Path.of(InputDigests.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String contract() {
        try (InputStream contract = InputDigests.class.getResourceAsStream("/" + CONTRACT)) {
            return Sha256.of(contract.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
