package io.dce.conformance.sweep.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller gets beside what Alice is served, and which of it is more. */
class AccessKindTest {
    private static final String NODES =
            "{\"items\":[{\"name\":\"worker-node-1\"},{\"name\":\"worker-node-2\"}],\"total\":2}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 |                                                               | REFUSED",
                "403 |                                                               | REFUSED",
                "404 |                                                               | ABSENT",
                "302 |                                                               | ABSENT",
                "500 |                                                               | UNSEEN",
                "429 |                                                               | UNSEEN",
                "200 | {\"items\":[],\"total\":0}                                     | EMPTY",
                "200 | {}                                                            | EMPTY",
                "200 | {\"items\":[{\"name\":\"worker-node-1\"}],\"total\":1}         | LESS",
                "200 | {\"total\":2,\"items\":[{\"name\":\"worker-node-2\"},{\"name\":\"worker-node-1\"}]} | SAME",
                "200 | {\"items\":[{\"name\":\"worker-node-3\"}],\"total\":1}         | OTHER",
            })
    void anAnswerIsComparedWithThatToAlice(int status, String text, AccessKind kind) {
        assertThat(AccessKind.of(answered(status, text == null ? "" : text), answered(200, NODES)))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "SAME, REFUSED, true",
        "LESS, EMPTY, true",
        "OTHER, ABSENT, true",
        "SAME, LESS, true",
        "EMPTY, REFUSED, false",
        "LESS, SAME, false",
        "SAME, UNSEEN, false",
        "UNSEEN, REFUSED, false",
        "SAME, SAME, false",
    })
    void moreIsWhatShowsMore(AccessKind now, AccessKind before, boolean more) {
        assertThat(now.moreThan(before)).isEqualTo(more);
    }

    private static Exchange answered(int status, String text) {
        return ExchangeBuilder.get("http://dce/nodes").answered(status, text);
    }
}
