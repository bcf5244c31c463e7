package io.dce.conformance.check.key;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.key.KeyAnswers.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists of access keys are written in. */
class KeyFieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"id\":\"a\",\"name\":\"\"}",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"name\":\"n\",\"createdAt\":\"1\",\"updatedAt\":null,\"expiredAt\":\"0\",\"uses\":3}"
            })
    void textsAreWhatTheVendorDeclares(String items) {
        assertThat(KeyFields.areTexts(list(items))).passes();
    }

    @ParameterizedTest
    @CsvSource({"id, 7, is the number 7", "name, true, is true", "createdAt, 1660632794800, is the number 1660632794800"
    })
    void anythingElseIsNot(String member, String value, String is) {
        String key = "{\"id\":\"a\",\"name\":\"n\"}";
        String other = "{\"id\":\"b\",\"name\":\"m\",\"%s\":%s}".formatted(member, value);
        String wrong = other.replaceFirst("\"" + member + "\":\"[bm]\",", "");

        assertThat(KeyFields.areTexts(list(key + "," + wrong)).reason())
                .isEqualTo("expected a text for the " + member + " of a listed key, but /items/1/" + member + " " + is);
    }

    @Test
    void laterPagesAreLookedAtToo() {
        assertThat(KeyFields.areTexts(list("").followedBy(List.of(list("{\"name\":\"a\"}"))))
                        .reason())
                .endsWith("/items/0/id is missing");
    }
}
