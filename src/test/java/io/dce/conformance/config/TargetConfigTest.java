package io.dce.conformance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration says of itself. */
class TargetConfigTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsSetIsToldAndOfKeysOnlyWhetherTheyAreGiven() {
        TargetConfig config = new Given(folder)
                .file("ca.pem", "")
                .file("waivers.yaml", "")
                .property("dce.url", "https://staging.example")
                .property("dce.ca", "ca.pem")
                .property("dce.tags", "@must")
                .property("dce.timeout.answer", "1500ms")
                .environment("DCE_TOKEN", Given.KEY)
                .load();

        assertThat(config.settings())
                .containsEntry("dce.url", "https://staging.example")
                .containsEntry("dce.ca", folder.resolve("ca.pem").toString())
                .containsEntry("dce.waivers", folder.resolve("waivers.yaml").toString())
                .containsEntry("dce.tags", "@must")
                .containsEntry("dce.timeout.answer", "1500ms")
                .containsEntry("dce.rate", "500")
                .containsEntry("dce.strict", "false")
                .containsEntry("DCE_TOKEN", "given")
                .containsEntry("DCE_LIMITED_TOKEN", "not given")
                .doesNotContainValue(Given.KEY);
        assertThat(new Given(folder.resolve("elsewhere")).load().settings())
                .doesNotContainKeys("dce.url", "dce.ca", "dce.waivers", "dce.tags")
                .containsEntry("DCE_TOKEN", "not given");
    }

    @Test
    void atTheStubItHasTheStubsUrlKeysAndCaAndKeepsTheRest() {
        TargetConfig config = new Given(folder).property("dce.rate", "7").load();
        URI url = URI.create("https://127.0.0.1:8443");

        TargetConfig atStub = config.at(url, "alices-key", Optional.of("bobs-key"), Optional.of(Path.of("stub.pem")));

        assertThat(atStub.url()).contains(url);
        assertThat(atStub.key()).contains("alices-key");
        assertThat(atStub.limitedKey()).contains("bobs-key");
        assertThat(atStub.ca()).contains(Path.of("stub.pem"));
        assertThat(atStub.limits()).isEqualTo(config.limits());
        assertThat(atStub.reports()).isEqualTo(folder.resolve("reports"));
    }
}
