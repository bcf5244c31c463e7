package io.dce.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of access keys that come in pages, and such that don't. */
class WholeKeyListTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void aListThatSaysNothingOfPagesIsWhole() {
        Exchange list = ask(query -> answer(200, items(1, 3)));

        assertThat(list.further()).isEmpty();
        assertThat(asked).containsExactly("");
    }

    @Test
    void aPageThatHoldsAllIsWhole() {
        assertThat(ask(query -> page(1, 3, 3)).further()).isEmpty();
        assertThat(asked).containsExactly("");
    }

    @Test
    void aListThatSaysThatItIsAPageIsTurnedToItsEnd() {
        Exchange list = ask(query -> switch (query) {
            case "", "?page=1&pageSize=100" -> page(1, 10, 25);
            case "?page=2&pageSize=100" -> page(11, 20, 25);
            default -> page(21, 25, 25);
        });

        assertThat(list.pages().map(WholeKeyListTest::text))
                .containsExactly(text(page(1, 10, 25)), text(page(11, 20, 25)), text(page(21, 25, 25)));
        assertThat(asked).hasSize(4);
    }

    @Test
    void aListThatShowsItsFirstPageForEverIsLeft() {
        assertThat(ask(query -> page(1, 10, 25)).pages()).hasSize(1);
        assertThat(asked).hasSize(3);
    }

    @Test
    void aListThatNeverEndsIsLeft() {
        assertThat(ask(query -> {
                            int number = asked.size();
                            return page(number, number, 1_000_000);
                        })
                        .pages())
                .hasSize(50);
    }

    @Test
    void aPageThatIsNotServedIsTheLast() {
        Exchange list = ask(query -> query.contains("page=2") ? answer(500, "") : page(1, 10, 25));

        assertThat(list.pages().map(Exchange::status)).containsExactly(200, 500);
        assertThat(ask(query -> query.isEmpty() ? page(1, 10, 25) : answer(400, ""))
                        .pages()
                        .map(Exchange::status))
                .containsExactly(200, 400);
    }

    @Test
    void whoIsRefusedIsNotAskedForMore() {
        assertThat(ask(query -> answer(401, "no")).status()).isEqualTo(401);
        assertThat(asked).containsExactly("");
    }

    private Exchange ask(Function<String, Exchange> platform) {
        asked.clear();
        return WholeKeyList.of(query -> {
            asked.add(query);
            return platform.apply(query);
        });
    }

    private static Exchange page(int first, int last, int total) {
        String items = items(first, last);
        return answer(200, items.substring(0, items.length() - 1) + ",\"pagination\":{\"total\":" + total + "}}");
    }

    private static String items(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static String text(Exchange exchange) {
        return exchange.answer().orElseThrow().text();
    }

    private static Exchange answer(int status, String body) {
        return ExchangeBuilder.get("http://dce.invalid/keys").answered(status, body);
    }
}
