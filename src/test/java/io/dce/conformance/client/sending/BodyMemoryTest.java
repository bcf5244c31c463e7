package io.dce.conformance.client.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.exchange.BodyBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All bodies together have a bounded part of the memory, for as long as somebody holds them. */
class BodyMemoryTest {
    private static final Duration BRIEFLY = Duration.ofMillis(50);

    private final BodyMemory memory = new BodyMemory(1 << 20);
    private final List<BodyBytes> held = new ArrayList<>();

    @Test
    void whatIsHeldKeepsOthersOut() throws TooLargeException {
        hold("x".repeat(300_000));

        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> hold("y".repeat(300_000)))
                .withMessageContaining("held at once")
                .withMessageContaining("-Xmx");
        assertThatCode(() -> hold("small")).doesNotThrowAnyException();
    }

    @Test
    void whatNobodyHoldsAnyMoreMakesRoom() throws TooLargeException {
        for (int i = 0; i < 5; i++) {
            hold("x".repeat(300_000), Duration.ofSeconds(20));
            held.clear();
        }
    }

    @Test
    void whatIsGivenUpMakesRoom() throws TooLargeException {
        hold("x".repeat(100_000));
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> hold("y".repeat(300_000)));
        }

        hold("z".repeat(200_000));
    }

    /** A few bytes may be read as many values. */
    @Test
    void jsonCountsByItsValues() {
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> hold("[" + "{},".repeat(20_000) + "{}]"));
    }

    @Test
    void whatUnpacksToLessThanItMightTakesNoMore() throws TooLargeException {
        BodyMemory.Share share = memory.share(BRIEFLY);
        share.grow(300_000);
        share.shrink(299_000);

        hold("x".repeat(300_000));
    }

    private void hold(String text) throws TooLargeException {
        hold(text, BRIEFLY);
    }

    private void hold(String text, Duration patience) throws TooLargeException {
        BodyBytes body = BodyBytes.of(text.getBytes(UTF_8));
        BodyMemory.Share share = memory.share(patience);
        share.grow(body.size());
        share.keep(body);
        held.add(body);
    }
}
