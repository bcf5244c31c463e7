package io.dce.conformance.check.page;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.reading.FakeList.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What the rules about paging say of any list at any page size: a sound one passes, and whatever is off is found. */
@Tag("proof")
public class PagingLawsTest {
    @Property(tries = 150)
    void everyListThatPagesAsPromisedPasses(
            @ForAll @IntRange(min = 1, max = 120) int users, @ForAll @IntRange(min = 1, max = 130) int size) {
        List<Exchange> pages = FakeList.of(users).walk(size);

        assertThat(judged(pages)).allSatisfy(verdict -> assertThat(verdict).passes());
        assertThat(RepeatedWalks.settled(List.of(walked(pages)), EveryItemOnce::once))
                .isTrue();
        assertThat(RepeatedWalks.totalSettled(List.of(walked(pages)))).isTrue();
    }

    @Property(tries = 100)
    void whateverThePageSizeTheSameUsersAreMet(
            @ForAll @IntRange(max = 60) int users,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll @IntRange(min = 1, max = 70) int other) {
        FakeList list = FakeList.of(users);

        assertThat(walked(list.walk(size)).metTheSameAs(walked(list.walk(other))))
                .isTrue();
        assertThat(walked(list.walk(size)).held()).isEqualTo(users);
    }

    @Property(tries = 100)
    void aUserInAnothersPlaceIsFound(
            @ForAll @IntRange(min = 2, max = 60) int users,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll Random random) {
        FakeList list = FakeList.of(users);
        int twin = random.nextInt(users);
        int place = (twin + 1 + random.nextInt(users - 1)) % users;
        list.users().set(place, list.users().get(twin));

        Verdict verdict = EveryItemOnce.once(walked(list.walk(size)));

        assertThat(verdict).fails().says("user-" + twin + " (id-" + twin + ")");
    }

    @Property(tries = 100)
    void aUserWhoIsMissingOrOneTooManyIsFound(
            @ForAll @IntRange(min = 1, max = 60) int users,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll Random random) {
        FakeList list = FakeList.of(users);
        int page = 1 + random.nextInt((users + size - 1) / size);
        List<String> held = new ArrayList<>(list.users().subList((page - 1) * size, Math.min(users, page * size)));
        if (random.nextBoolean()) {
            held.remove(random.nextInt(held.size()));
        } else {
            held.add(random.nextInt(held.size() + 1), user("new", "uninvited"));
        }
        List<Exchange> pages = with(list.walk(size), page, list.page(page, size, held, users));

        assertThat(PageSizes.in(walked(pages))).says("page " + page + " at a page size of " + size);
        assertThat(EveryItemOnce.asMany(walked(pages))).fails();
    }

    @Property(tries = 100)
    void aUserWhoIsOnNoPageAtAllIsFoundByTheTotal(
            @ForAll @IntRange(min = 1, max = 60) int users,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll @IntRange(min = 1, max = 100) int hidden) {
        FakeList list = FakeList.of(users);
        list.spoiling(body -> body.replace("\"total\":" + users, "\"total\":" + (users + hidden)));

        assertThat(EveryItemOnce.asMany(walked(list.walk(size)))).fails();
        assertThat(PageSizes.in(walked(list.walk(size)))).fails();
    }

    @Property(tries = 100)
    void aTotalThatIsTooSmallIsFound(
            @ForAll @IntRange(min = 1, max = 60) int users,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll Random random) {
        int total = random.nextInt(users);
        FakeList list = FakeList.of(users).spoiling(body -> body.replace("\"total\":" + users, "\"total\":" + total));

        assertThat(EveryItemOnce.asMany(walked(list.walk(size)))).fails();
    }

    @Property(tries = 100)
    void anOrderThatChangesWithEveryAnswerIsFound(
            @ForAll @IntRange(min = 2, max = 40) int users,
            @ForAll @IntRange(min = 2, max = 50) int size,
            @ForAll Random random) {
        FakeList list = FakeList.of(users);
        Exchange page = list.page(1, size);
        List<String> shuffled = new ArrayList<>(list.users().subList(0, Math.min(users, size)));
        Collections.rotate(shuffled, 1 + random.nextInt(shuffled.size() - 1));
        Exchange other = list.page(1, size, shuffled, users);

        assertThat(StablePages.every(List.of(page, other, page))).says("the same users in another order");
        assertThat(StablePages.every(Collections.nCopies(3, other))).passes();
    }

    @Property(tries = 100)
    void aPageThatSaysItIsAnotherIsFound(
            @ForAll @IntRange(min = 1, max = 60) int users,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll @IntRange(min = 1, max = 9) int off,
            @ForAll Random random) {
        FakeList list = FakeList.of(users);
        int page = 1 + random.nextInt((users + size - 1) / size);
        String right = random.nextBoolean() ? "\"page\":" + page + "," : "\"pageSize\":" + size + ",";
        String wrong =
                right.substring(0, right.indexOf(':') + 1) + (right.startsWith("\"page\"") ? page : size) + off + ",";
        list.spoiling(body -> body.replace(
                "\"page\":" + page + ",\"pageSize\":" + size + ",",
                right.startsWith("\"page\"")
                        ? wrong + "\"pageSize\":" + size + ","
                        : "\"page\":" + page + "," + wrong));

        assertThat(RequestedPage.everywhere(list.walk(size).stream()).reason())
                .startsWith("expected page " + page + " and pageSize " + size + ", as asked for, but /pagination/");
    }

    @Property(tries = 100)
    void usersPastTheEndAreFound(
            @ForAll @IntRange(min = 1, max = 60) int users,
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll @IntRange(max = 5) int further) {
        FakeList list = FakeList.of(users);
        int beyond = (users + size - 1) / size + 1 + further;

        assertThat(PastTheEnd.empty(list.page(beyond, size))).passes();
        assertThat(PastTheEnd.empty(list.page(beyond, size, list.users().subList(0, 1), users)))
                .fails();
    }

    public static Stream<Verdict> judged(List<Exchange> pages) {
        ListWalk walk = walked(pages);
        return Stream.of(
                PageSizes.in(walk),
                EveryItemOnce.once(walk),
                EveryItemOnce.asMany(walk),
                RepeatedWalks.oneTotal(List.of(walk)),
                PaginationFields.everywhere(pages.stream()),
                RequestedPage.everywhere(pages.stream()),
                PastTheEnd.empty(pages.get(pages.size() - 1)));
    }

    public static ListWalk walked(List<Exchange> pages) {
        return ListWalk.of(pages.stream());
    }

    private static List<Exchange> with(List<Exchange> pages, int page, Exchange instead) {
        List<Exchange> changed = new ArrayList<>(pages);
        changed.set(page - 1, instead);
        return changed;
    }
}
