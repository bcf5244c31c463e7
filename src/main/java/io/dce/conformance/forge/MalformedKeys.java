package io.dce.conformance.forge;

import java.util.List;
import java.util.stream.Stream;

/** AUTH-4: what isn't a key at all. Whatever is appended is of the alphabet of keys: Envoy stops reading at others. */
final class MalformedKeys {
    static final String WORD = "a word";
    static final String EMPTY = "an empty key";

    private MalformedKeys() {}

    static List<Forgery> from(String key) {
        int half = key.length() / 2;
        return List.of(
                new Forgery(WORD, "letmein"),
                new Forgery(EMPTY, ""),
                new Forgery("two parts", key.substring(0, Math.max(1, key.lastIndexOf('.')))),
                new Forgery("four parts", key + ".AAAA"),
                new Forgery("three parts that are not JSON", "AAAA.BBBB.CCCC"),
                new Forgery("three empty parts", ".."),
                withoutItsLast(key),
                withoutItsLastTen(key),
                new Forgery("its second half missing", key.substring(0, half)),
                new Forgery("its first character missing", key.substring(1)),
                new Forgery("a letter appended", key + "A"),
                new Forgery("a word appended", key + "letmein"),
                new Forgery("a dot appended", key + "."),
                new Forgery("the key in a list, after a word", "letmein," + key),
                new Forgery("the key twice", key + "." + key),
                turnedRound(key),
                new Forgery("null", "null"));
    }

    static Stream<Forgery> telling(String key) {
        return Stream.of(withoutItsLast(key), withoutItsLastTen(key), turnedRound(key));
    }

    private static Forgery withoutItsLast(String key) {
        return new Forgery("its last character missing", key.substring(0, key.length() - 1));
    }

    private static Forgery withoutItsLastTen(String key) {
        return new Forgery("its last ten characters missing", key.substring(0, Math.max(0, key.length() - 10)));
    }

    private static Forgery turnedRound(String key) {
        return new Forgery(
                "the key turned round", new StringBuilder(key).reverse().toString());
    }
}
