package io.dce.conformance.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A URL is shown without what opens it. */
class UrlCredentialsTest {
    @ParameterizedTest
    @CsvSource({
        "https://user:pass@host/a.json, https://…@host/a.json",
        "https://user:p/a@ss@host:1/a.json, https://…@host:1/a.json",
        "https://token@host/a.json, https://…@host/a.json",
        "HTTPS://host:8443/a.json?token=t&sig=s, HTTPS://host:8443/a.json?…",
        "https://host/a.json#access_token=t, https://host/a.json#…",
        "https://host:8443/npm/a@1.2/a.json, https://host:8443/npm/a@1.2/a.json",
        "403 for URL: https://u:p@host/a?b=c (d), 403 for URL: https://…@host/a?… (d)",
        "/folder/a?b.json, /folder/a?b.json"
    })
    void withoutUserAndQuery(String text, String shown) {
        assertThat(UrlCredentials.hidden(text)).isEqualTo(shown);
    }
}
