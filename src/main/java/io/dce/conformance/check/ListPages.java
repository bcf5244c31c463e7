package io.dce.conformance.check;

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
        Listing listing,
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
    public static boolean wantsAnotherWalk(Listing listing, List<List<Exchange>> walks, long total, boolean whole) {
        List<Walked> walked = walked(listing, walks, total);
        return !Walks.settled(walked, laws(whole))
                || Walks.verdict(walked, laws(whole)).passed() && !Walks.totalSettled(walked);
    }

    /** PAGE-3 and PAGE-4, of every walk. */
    Verdict lawful() {
        List<Walked> walked = walked(listing, walks, total);
        return Walks.verdict(walked, laws(whole)).and(() -> Walks.oneTotal(walked));
    }

    /** That a page past the end is not served is for PAGE-6 to say. */
    private static List<Walked> walked(Listing listing, List<List<Exchange>> walks, long total) {
        long end = Math.max(1, total);
        return walks.stream()
                .map(pages -> Walked.of(
                        pages.stream().filter(page -> page.status() == 200 || !Listed.pastTheEnd(page, listing, end)),
                        listing))
                .toList();
    }

    private static Function<Walked, Verdict> laws(boolean whole) {
        return whole ? walk -> ofAPart(walk).and(() -> EveryItemOnce.asMany(walk)) : ListPages::ofAPart;
    }

    /** Of a list that is too long to be read, what was read of it. */
    private static Verdict ofAPart(Walked walk) {
        return EveryItemOnce.once(walk).and(() -> PageFull.in(walk));
    }
}
