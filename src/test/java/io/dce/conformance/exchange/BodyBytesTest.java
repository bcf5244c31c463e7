package io.dce.conformance.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer's body is, and stays. */
class BodyBytesTest {
    @Test
    void whoGaveTheBytesCannotChangeThemAfterwards() {
        byte[] bytes = "text".getBytes(UTF_8);
        Answer answer = new Answer(200, List.of(), bytes, List.of());
        bytes[0] = 'n';

        assertThat(answer.text()).isEqualTo("text");
        assertThat(answer).isEqualTo(new Answer(200, List.of(), "text".getBytes(UTF_8), List.of()));
        assertThat(answer.body()).hasToString("4 bytes").hasSameHashCodeAs(BodyBytes.of("text".getBytes(UTF_8)));
    }

    @Test
    void theyAreReadAsAWholeOrInPart() throws IOException {
        BodyBytes body = BodyBytes.read(new ByteArrayInputStream("Zoë says more".getBytes(UTF_8)), 9);

        assertThat(body.size()).isEqualTo(9);
        assertThat(body.text()).isEqualTo(body.utf8()).isEqualTo("Zoë says");
        assertThat(body.text(5, 9, ISO_8859_1)).isEqualTo("says");
        assertThat(body.first(2).text()).isEqualTo("Zo");
        assertThat(body.first(9)).isSameAs(body);
        assertThat(body.stream().readAllBytes()).isEqualTo("Zoë says".getBytes(UTF_8));
        assertThat(BodyBytes.NONE.isEmpty()).isTrue();
    }

    @Test
    void whatIsNotUtf8IsToldOnRequest() {
        BodyBytes half = BodyBytes.of("Zoë".getBytes(UTF_8)).first(3);

        assertThat(half.text()).isEqualTo("Zo\ufffd");
        assertThatThrownBy(half::utf8).isInstanceOf(CharacterCodingException.class);
    }
}
