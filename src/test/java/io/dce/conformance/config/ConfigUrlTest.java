package io.dce.conformance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs name a platform. */
class ConfigUrlTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "https://staging.example, https://staging.example",
        "https://staging.example/, https://staging.example",
        "https://staging.example:30444/some-product, https://staging.example:30444/some-product",
        "https://staging.example/a/b//, https://staging.example/a/b",
        "https://[::1]:30443, https://[::1]:30443",
        "https://staging.example:65535, https://staging.example:65535",
    })
    void aPlatformMayLiveUnderAPathAndTheTrailingSlashGoes(String given, String taken) {
        assertThat(at(given).load().url()).contains(URI.create(taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staging.example",
                "staging.example:30443",
                "//staging.example",
                "ftp://staging.example",
                "file:///etc/hosts",
                "https://",
                "https:///path",
                "https://staging.example?page=1",
                "https://staging.example/#top",
                "https://staging.example:65536",
                "https://staging.example:0",
                "https://stag ing.example",
                "https://staging.example/{id}",
            })
    void whatIsNoBaseUrlIsRefusedWithAnExample(String given) {
        assertThat(at(given).problems())
                .singleElement()
                .asString()
                .startsWith("-Ddce.url: ")
                .endsWith("is not an absolute http or https URL, e.g. https://staging.example:30443/dce");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://admin:hunter2hunter2@staging.example",
                "https://hunter2hunter2@staging.example/",
                "https://staging.example/?access_token=hunter2hunter2",
                "https://staging.example/#hunter2hunter2",
            })
    void aRefusedUrlIsToldWithoutWhatMayBeASecretInIt(String given) {
        assertThat(at(given).problems())
                .singleElement()
                .asString()
                .contains("staging.example")
                .doesNotContain("hunter2");
    }

    @Test
    void aPlatformNeedsAKey() {
        assertThat(new Given(folder)
                        .property("dce.url", "https://staging.example")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("DCE_TOKEN: ")
                .contains("DCE_TOKEN_FILE", "environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DCE_TOKEN", "DCE_LIMITED_TOKEN", "DCE_EXPIRED_TOKEN"})
    void aKeyNeedsAPlatform(String name) {
        assertThat(new Given(folder).environment(name, Given.KEY).problems())
                .singleElement()
                .asString()
                .startsWith("dce.url: ")
                .contains("DCE_URL");
    }

    private Given at(String url) {
        return new Given(folder).property("dce.url", url).environment("DCE_TOKEN", Given.KEY);
    }
}
