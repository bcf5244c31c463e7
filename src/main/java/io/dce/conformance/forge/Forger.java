package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Forges keys from a valid one. Nothing that it makes may ever be accepted; where a change happens to change nothing (a
 * user whose name is already what it would be changed to), there is no forgery.
 */
public final class Forger {
    private final String key;

    /**
     * Takes a valid key as the model.
     *
     * @param key best a JWT; from another one, forgeries are made that look like the vendor's keys
     */
    public Forger(String key) {
        this.key = key;
    }

    /** AUTH-4. */
    public Stream<Forgery> malformed() {
        return different(MalformedKeys.from(key));
    }

    /** AUTH-5. */
    public Stream<Forgery> tampered() {
        return different(TamperedKeys.from(key));
    }

    /** AUTH-6, without a signature. */
    public Stream<Forgery> unsigned() {
        return different(UnsignedKeys.from(key));
    }

    /**
     * AUTH-6, with a signature that anybody can make.
     *
     * @param jwks the platform's public keys, as JSON; what is no key set gives fewer forgeries
     */
    public Stream<Forgery> hmac(String jwks) {
        return different(HmacKeys.from(key, KeySetReader.of(jwks)));
    }

    /** AUTH-7. */
    public Stream<Forgery> foreign() {
        return different(ForeignKeys.from(key));
    }

    /** One for each of the plain mistakes that a platform may make in a single place. */
    public Stream<Forgery> plain() {
        return plain(foreign().toList());
    }

    /** The same with these forgeries of a stranger, which take longest to make. */
    public Stream<Forgery> plain(List<Forgery> foreign) {
        Stream<String> names = Stream.of(
                MalformedKeys.WORD,
                MalformedKeys.EMPTY,
                TamperedKeys.UNSIGNED,
                ForeignKeys.UNKNOWN_ISSUER,
                ForeignKeys.UNKNOWN_KID);
        Map<String, Forgery> all = Stream.of(malformed(), tampered(), foreign.stream())
                .flatMap(forgeries -> forgeries)
                .collect(Collectors.toMap(Forgery::name, forgery -> forgery));
        return Stream.concat(unsigned().limit(1), names.map(all::get).filter(Objects::nonNull));
    }

    /** AUTH-10: the key that is printed on the public page. */
    public Forgery example() {
        try (InputStream in = Forger.class.getResourceAsStream("example-key.txt")) {
            return new Forgery("the example key of the public page", new String(in.readAllBytes(), UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Forgeries that the valid key could be restored from, since no more than a few characters of it or their order were
     * changed: as secret as the key.
     */
    public Stream<Forgery> telling() {
        return different(Stream.concat(MalformedKeys.telling(key), TamperedKeys.telling(key)));
    }

    private Stream<Forgery> different(List<Forgery> forgeries) {
        return different(forgeries.stream());
    }

    private Stream<Forgery> different(Stream<Forgery> forgeries) {
        return forgeries.filter(f -> !f.key().equals(key));
    }
}
