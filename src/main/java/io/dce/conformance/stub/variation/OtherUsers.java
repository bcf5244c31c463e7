package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.Population;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A store that lists other users than the population's, in another order, or that finds them by something else. */
public final class OtherUsers extends ForwardingStore {
    private final Population population;
    private final IntFunction<List<User>> listed;
    private final Function<User, String> text;
    private final CallCounter looks = new CallCounter();

    /** With a search that looks where the faithful one does. */
    public OtherUsers(Store faithful, Population population, IntFunction<List<User>> listed) {
        this(faithful, population, listed, OtherUsers::names);
    }

    /**
     * Lists others.
     *
     * @param listed the users there are, by how often somebody has looked at the list
     * @param text what a search looks at
     */
    public OtherUsers(
            Store faithful, Population population, IntFunction<List<User>> listed, Function<User, String> text) {
        super(faithful);
        this.population = population;
        this.listed = listed;
        this.text = text;
    }

    @Override
    public Slice users(String search, long offset, int limit) {
        String keyword = search.toLowerCase(Locale.ROOT);
        List<User> found = listed.apply(looks.up()).stream()
                .filter(user -> text.apply(user).toLowerCase(Locale.ROOT).contains(keyword))
                .toList();
        int from = (int) Math.min(offset, found.size());
        return new Slice(found.subList(from, (int) Math.min((long) from + limit, found.size())), found.size());
    }

    /** Who isn't listed in either is nobody's business here. */
    @Override
    public Optional<User> user(String id) {
        return listed.apply(looks.now()).stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .or(() -> super.user(id).filter(user -> !population.listed().contains(user)));
    }

    private static String names(User user) {
        return String.join("\n", user.name(), user.email(), user.firstname(), user.lastname());
    }
}
