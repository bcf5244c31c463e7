package io.dce.conformance.check.ops;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.page.EveryItemOnce;
import io.dce.conformance.check.page.PageSizes;
import io.dce.conformance.check.page.RepeatedWalks;
import io.dce.conformance.check.reading.ListKind;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was read of a published list that pages.
 *
 * @param listing the list
 * @param first its first page, as the key was served it
 * @param withoutPage the answer to who asks for no page of it
 * @param walks its pages, once for each time that they were turned; none of an empty list
 * @param total how many items it was said to have before it was walked
 * @param whole whether a walk has all of its pages, or only some of a long list
 * @param repeats answers to one and the same request
 * @param pastTheEnd a page far past its end
 */
public record ListPages(
        ListKind listing,
        Exchange first,
        Exchange withoutPage,
        List<List<Exchange>> walks,
        long total,
        boolean whole,
        List<Exchange> repeats,
        Optional<Exchange> pastTheEnd) {
    public ListPages {
        walks = walks.stream().map(List::copyOf).toList();
        repeats = List.copyOf(repeats);
    }

    /** All but the first page. */
    public Stream<Exchange> all() {
        return Stream.of(
                        Stream.of(withoutPage),
                        walks.stream().flatMap(List::stream).filter(page -> page != first),
                        repeats.stream().skip(1),
                        pastTheEnd.stream())
                .flatMap(pages -> pages);
    }

    /** Whether the list changes on the way so that it takes another walk to tell what the platform does. */
    public static boolean wantsAnotherWalk(ListKind listing, List<List<Exchange>> walks, long total, boolean whole) {
        List<ListWalk> walked = walked(listing, walks, total);
        return !RepeatedWalks.settled(walked, laws(whole))
                || RepeatedWalks.verdict(walked, laws(whole)).passed() && !RepeatedWalks.totalSettled(walked);
    }

    /** PAGE-3 and PAGE-4, of every walk. */
    Verdict lawful() {
        List<ListWalk> walked = walked(listing, walks, total);
        return RepeatedWalks.verdict(walked, laws(whole)).and(() -> RepeatedWalks.oneTotal(walked));
    }

    /** That a page past the end is not served is for PAGE-6 to say. */
    private static List<ListWalk> walked(ListKind listing, List<List<Exchange>> walks, long total) {
        long end = Math.max(1, total);
        return walks.stream()
                .map(pages -> ListWalk.of(
                        pages.stream()
                                .filter(page -> page.status() == 200 || !PageReader.pastTheEnd(page, listing, end)),
                        listing))
                .toList();
    }

    private static Function<ListWalk, Verdict> laws(boolean whole) {
        return whole ? walk -> ofAPart(walk).and(() -> EveryItemOnce.asMany(walk)) : ListPages::ofAPart;
    }

    /** Of a list that is too long to be read, what was read of it. */
    private static Verdict ofAPart(ListWalk walk) {
        return EveryItemOnce.once(walk).and(() -> PageSizes.in(walk));
    }
}
