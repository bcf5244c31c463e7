package io.dce.conformance.stub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stub can be started with. */
class StubOptionsTest {
    @Test
    void theDefaultsAreAnyPort25UsersAndNoTls() {
        assertThat(StubOptions.defaults()).isEqualTo(new StubOptions(0, 25, false, List.of()));
        assertThat(StubOptions.defaults().withPort(8443).withUsers(1).withTls(true))
                .isEqualTo(new StubOptions(8443, 1, true, List.of()));
    }

    @Test
    void whatCannotBeServedIsRefusedByName() {
        StubOptions options = StubOptions.defaults();
        assertThatExceptionOfType(StubException.class)
                .isThrownBy(() -> options.withPort(65_536))
                .withMessage("port: 65536 is not between 0 and 65535");
        assertThatExceptionOfType(StubException.class).isThrownBy(() -> options.withPort(-1));
        assertThatExceptionOfType(StubException.class)
                .isThrownBy(() -> options.withUsers(0))
                .withMessageStartingWith("users: 0 ");
        assertThatExceptionOfType(StubException.class).isThrownBy(() -> options.withUsers(1_000_001));
    }
}
