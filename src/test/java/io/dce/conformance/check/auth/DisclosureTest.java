package io.dce.conformance.check.auth;

import static io.dce.conformance.check.AskedExchanges.USERS;
import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What refusals show of the platform itself. */
class DisclosureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre>Error: no key<br> &nbsp; &nbsp;at Layer.handle"
                        + " (/app/node_modules/express/lib/router/layer.js:95:5)",
                "{\"message\":\"x\",\"stack\":\"Error: x\\n    at /srv/app/auth.js:3:9\"}",
                "rejected in /src/gateway/auth/verify.go:214",
                "rejected in C:\\dce\\gateway\\Verify.cs:214",
                "open /etc/dce/keys.pem: permission denied",
                "open /home/dce/app/settings.dev.yaml: no such file or directory",
                "see file:///opt/dce/auth.conf",
                "{\"message\":\"bad signature: C:\\\\dce\\\\nodes\\\\issuer.pub\"}",
                "bad signature: D:\\dce\\keys",
                "no such file '/var/run/secrets/kubernetes.io/serviceaccount/token'"
            })
    void theInsideOfThePlatformIsRecognised(String text) {
        assertThat(Disclosure.none(USERS.answered(401, text)).reason())
                .startsWith("expected a refusal without a stack trace or a file of the server, but it shows: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RBAC: access denied",
                "Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections",
                "{\"path\":\"/apis/ghippo.io/v1alpha1/users\",\"message\":\"unauthorized\"}",
                "<script src=\"/ui/assets/index.js?v=3\"></script><link href=\"/opt.css\">",
                "see https://docs.dce.test/home/keys and https://dce.test:8443/usr/local.html",
                "<a href=\"https://dce.test/etc/keys\">",
                "<a href=\"/home/login\">sign in</a>",
                "<a href=\"/app/keys/help.html\">help</a>",
                "{\"realm\":\"A:\\\\b\"}",
                "2024/06/01 10:30:15 and/or 12:30"
            })
    void addressesAreNoFiles(String text) {
        assertThat(Disclosure.none(USERS.answered(401, text))).passes();
    }

    @Test
    void headersAreLookedAtUnlessTheyTellAddresses() {
        assertThat(Disclosure.none(USERS.answered(
                                401, "", new Header("x-debug", "at dce.Gateway.verify(Gateway.java:214)")))
                        .passed())
                .isFalse();
        assertThat(Disclosure.none(USERS.answered(401, "", new Header("link", "</opt/dce.conf>; rel=help"))))
                .passes();
    }

    @Test
    void onlyErrorsAreLookedAt() {
        assertThat(Disclosure.none(USERS.answered(200, "/etc/dce/keys.pem"))).passes();
    }
}
