package io.dce.conformance.sweep.plan;

/**
 * Of what not every operation of a module need be asked, one operation's share: each kind is asked of so many of them, evenly
 * spread and the same ones each time; of all, where the module is small.
 *
 * @param position the operation's number within the module, from 0
 * @param size how many operations the module has
 */
public record Rotation(int position, int size) {
    /** So many operations of a module meet each kind: a fault of a module's gate shows several times. */
    private static final int EACH = 12;

    /**
     * Whether it is this operation's turn.
     *
     * @param kind the number of the kind, from 0
     * @param kinds how many kinds take turns: no operation of a large module goes without any
     */
    public boolean has(int kind, int kinds) {
        return scaled(kind, kinds) % size < meets(kinds);
    }

    /** Whether it is one of those few that are asked what is the same for all of them. */
    public boolean sampled() {
        return has(0, size);
    }

    /** How many operations have had their turn before, for a kind that has several members, which take turns too. */
    public int earlier(int kind, int kinds) {
        return (int) (scaled(kind, kinds) / size);
    }

    private int meets(int kinds) {
        return Math.min(size, Math.max(EACH, (size + kinds - 1) / kinds));
    }

    /** The places of a kind are as far apart as they can be; those of the next kind a little further on. */
    private long scaled(int kind, int kinds) {
        long meets = meets(kinds);
        return position * meets + (long) kind * size / kinds;
    }
}
