package io.dce.conformance.check.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ListItem;
import io.dce.conformance.check.reading.ListKind;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.check.user.UserDetail;
import io.dce.conformance.exchange.Exchange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** PAGE-5: the same request gives the same page; changes by others meanwhile are allowed for. */
public final class StablePages {
    /** Others may change the order once, e.g. by signing in, where the list is sorted by that. */
    private static final int MOST_CHANGES = 1;

    /** So many answers in a row hold still, once others have changed the order. */
    private static final int STILL = 3;

    private StablePages() {}

    /** Whether these answers to one request say enough: all the same at last, or changing more often than data does. */
    public static boolean settled(List<Exchange> answers) {
        return settled(answers, ListKind.USERS);
    }

    /** The same of any list. */
    public static boolean settled(List<Exchange> answers, ListKind listing) {
        List<Exchange> latest = answers.subList(Math.max(0, answers.size() - STILL), answers.size());
        return changes(answers, listing) != MOST_CHANGES || changes(latest, listing) == 0;
    }

    /** The answers to one request, in the order they came. */
    public static Verdict every(List<Exchange> answers) {
        return every(answers, ListKind.USERS);
    }

    /** The same of any list. */
    public static Verdict every(List<Exchange> answers, ListKind listing) {
        Optional<Verdict> unread =
                answers.stream().flatMap(e -> UnreadableAnswer.data(e).stream()).findFirst();
        int changes = changes(answers, listing);
        if (unread.isPresent() || changes <= MOST_CHANGES) {
            return unread.orElseGet(Verdict::pass);
        }
        if (listing == ListKind.USERS && ComingUsers.only(answers)) {
            return Verdict.inconclusive("users come and go too fast to see whether "
                    + ListPage.of(answers.get(0)).name() + " keeps still");
        }
        int at = firstChange(answers, listing);
        return Verdict.fail(
                answers.get(at),
                "the same " + listing.noun() + "s in the same order, as nothing was added or removed",
                ListPage.of(answers.get(at), listing).name() + " changed " + changes + " times in " + answers.size()
                        + " answers: "
                        + difference(answers.get(at - 1), answers.get(at), listing));
    }

    private static int changes(List<Exchange> answers, ListKind listing) {
        int changes = 0;
        for (int i = 1; i < answers.size(); i++) {
            changes += changed(answers.get(i - 1), answers.get(i), listing) ? 1 : 0;
        }
        return changes;
    }

    private static int firstChange(List<Exchange> answers, ListKind listing) {
        int at = 1;
        while (!changed(answers.get(at - 1), answers.get(at), listing)) {
            at++;
        }
        return at;
    }

    /** Whether the page changed though the total did not. */
    private static boolean changed(Exchange before, Exchange after, ListKind listing) {
        OptionalLong total = ListPage.of(before, listing).total();
        return total.equals(ListPage.of(after, listing).total())
                && !compared(before, listing).equals(compared(after, listing));
    }

    /** Who is on the page, and of users what they are: that changes as rarely. */
    private static List<?> compared(Exchange page, ListKind listing) {
        return listing == ListKind.USERS
                ? ListPage.of(page).items().stream().map(StablePages::fields).toList()
                : PageReader.items(page, listing);
    }

    private static Map<String, JsonNode> fields(JsonNode user) {
        return UserDetail.COMPARED.stream().collect(Collectors.toMap(field -> field, user::path));
    }

    private static String difference(Exchange earlier, Exchange later, ListKind listing) {
        List<ListItem> before = PageReader.items(earlier, listing);
        List<ListItem> after = PageReader.items(later, listing);
        if (before.equals(after)) {
            return changedField(ListPage.of(earlier).items(), ListPage.of(later).items());
        }
        if (new HashSet<>(before).equals(new HashSet<>(after))) {
            return "the same " + listing.noun() + "s in another order";
        }
        return after.stream()
                .filter(item -> !before.contains(item))
                .findFirst()
                .map(item -> item + " came")
                .orElseGet(() -> "it holds " + after.size() + " instead of " + before.size());
    }

    /** Of the same users, one of whom has changed. */
    private static String changedField(List<JsonNode> before, List<JsonNode> after) {
        int at = 0;
        while (fields(before.get(at)).equals(fields(after.get(at)))) {
            at++;
        }
        JsonNode was = before.get(at);
        JsonNode is = after.get(at);
        return UserDetail.COMPARED.stream()
                .filter(field -> !was.path(field).equals(is.path(field)))
                .findFirst()
                .map(field -> ListItem.of(is) + " has another /" + field)
                .orElseThrow();
    }
}
