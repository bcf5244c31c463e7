package io.dce.conformance.check.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.openapi.PagingDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the items of a published list are told apart by. */
class ListKindTest {
    private static final ListKind ITEMS = ListKind.of(new PagingDialect("page", "pageSize", "pagination", "items"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":7,\"name\":\"n\"}|7|n",
                "{\"id\":\"0\",\"uid\":\"u\"}|u|''",
                "{\"id\":null,\"metadata\":{\"uid\":\"m\",\"name\":\"n\",\"namespace\":\"s\"}}|m|s/n",
                "{\"id\":{},\"cluster\":\"c\",\"name\":\"n\"}|''|c/n",
                "{\"id\":\" \",\"more\":1}|''|[]",
                "{\"spec\":{\"Cluster\":\"c\",\"name\":\"n\"},\"status\":{\"cpu\":0.5}}|''|c/n",
                "{\"states\":[\"up\",\"well\"],\"cpu\":7,\"since\":\"1795\"}|''|[up, well]",
            })
    void anItemIsWhoItsIdAndItsPlaceSay(String item, String id, String name) throws JsonProcessingException {
        assertThat(ITEMS.item(json(item))).isEqualTo(new ListItem(id, name));
    }

    @Test
    void onlyWhatHasAnIdOrANameIsToldApart() throws JsonProcessingException {
        String named = "{\"clusterName\":\"k\",\"size\":1}";

        assertThat(ITEMS.unique(json("{\"id\":\"a\"}"))).contains(new ListItem("a", ""));
        assertThat(ITEMS.unique(json(named))).contains(new ListItem(named, "k"));
        assertThat(ITEMS.unique(json("{\"size\":1}"))).isEmpty();
        assertThat(ITEMS.unique(json("\"text\""))).isEmpty();
        assertThat(ListKind.USERS.unique(json("{}"))).contains(new ListItem("", ""));
        assertThat(ListKind.USERS.item(json("{\"id\":\"a\",\"uid\":\"b\",\"name\":\"n\"}")))
                .isEqualTo(new ListItem("a", "n"));
    }

    @Test
    void aPartOfAnItemSaysWhoItIsUnlessItIsEmpty() throws JsonProcessingException {
        String labelled = "{\"metadata\":{\"labels\":7}}";

        assertThat(ITEMS.unique(json("{\"metadata\":{}}"))).isEmpty();
        assertThat(ITEMS.unique(json("{\"metadata\":[]}"))).isEmpty();
        assertThat(ITEMS.unique(json(labelled))).contains(new ListItem(labelled, "[]"));
    }

    @Test
    void whatAListHoldsIsCountedInWords() {
        ListKind published = ListKind.of(new PagingDialect("page", "pageSize", "pagination", "items"));

        assertThat(published.counted(1)).isEqualTo("1 item");
        assertThat(published.counted(2)).isEqualTo("2 items");
        assertThat(ListKind.USERS.counted(0)).isEqualTo("0 users");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text);
    }
}
