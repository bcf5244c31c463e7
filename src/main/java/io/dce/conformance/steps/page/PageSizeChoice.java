package io.dce.conformance.steps.page;

import io.cucumber.java.ParameterType;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Page sizes at which paging goes wrong, for a list of any length. They are chosen so that a walk has several pages but,
 * where a size of 100 can help it, not many more than a hundred.
 */
public enum PageSizeChoice {
    /** Few pages: the size of the public page's example, as long as the list is not too long for it. */
    HANDY {
        @Override
        OptionalInt of(long total) {
            return OptionalInt.of(total <= 300 ? 10 : total <= 3_000 ? 50 : LARGEST);
        }
    },
    /** The last page is a full one. */
    DIVIDING {
        @Override
        OptionalInt of(long total) {
            return first(total, size -> total % size == 0);
        }
    },
    /** The last page is not full. */
    LEAVING_A_REST {
        @Override
        OptionalInt of(long total) {
            return first(total, size -> total % size != 0);
        }
    },
    /** The size of the public page's example, and often the default. */
    OF_TEN {
        @Override
        OptionalInt of(long total) {
            return total <= 300 ? OptionalInt.of(10) : OptionalInt.empty();
        }
    };

    /** No document names a maximum; this much is asked of every platform. */
    public static final int LARGEST = 100;

    private static final int PAGES = 8;

    /** The size for so many users; empty when there is none. */
    abstract OptionalInt of(long total);

    /** The smallest size that makes few pages, or else the largest that makes more. */
    private static OptionalInt first(long total, IntPredicate fits) {
        int few = (int) Math.max(1, Math.min(LARGEST, (total + PAGES - 1) / PAGES));
        int start = total > 1 ? Math.max(2, few) : few;
        OptionalInt larger = IntStream.rangeClosed(start, LARGEST).filter(fits).findFirst();
        return larger.isPresent()
                ? larger
                : IntStream.iterate(start, size -> size > start / 2 && size > 1, size -> size - 1)
                        .filter(fits)
                        .findFirst();
    }

    @Override
    public String toString() {
        return "that is " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How scenarios name them. */
    public static final class Names {
        /** Called by Cucumber. */
        @ParameterType("that divides the total|that leaves a rest|of ten")
        public PageSizeChoice pageSize(String words) {
            return switch (words) {
                case "that divides the total" -> DIVIDING;
                case "that leaves a rest" -> LEAVING_A_REST;
                default -> OF_TEN;
            };
        }
    }
}
