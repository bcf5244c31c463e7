package io.dce.conformance.client.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever an id is, its request goes to it, or nowhere. */
@Tag("proof")
class PathSegmentLawsTest {
    private static final String BELOW = ContractPaths.CURRENT_USER_KEYS + "/";

    @Property(tries = 5_000)
    void noIdReachesAnotherPath(@ForAll("ids") String id) {
        segment(id).ifPresent(path -> {
            assertThat(ContractPaths.named(path)).isEqualTo(id);
            assertThat(ContractPaths.isOneKey(path)).isTrue();
            URI uri = URI.create("http://dce" + path);
            assertThat(uri.getHost()).isEqualTo("dce");
            assertThat(uri.getRawQuery()).isNull();
            assertThat(uri.getRawFragment()).isNull();
            assertThat(uri.normalize().getRawPath()).isEqualTo(path);
            assertThat(path.substring(BELOW.length())).isNotEmpty().doesNotContain("/");
        });
    }

    /** A proxy that decodes slashes and dots too early must not get higher than the list. */
    @Property(tries = 5_000)
    void notEvenWhereItIsDecodedTooEarly(@ForAll("ids") String id) {
        segment(id).ifPresent(path -> {
            String seen = path;
            for (int i = 0; i < 3; i++) {
                seen = seen.replaceAll("(?i)%2f", "/")
                        .replaceAll("(?i)%5c", "/")
                        .replaceAll("(?i)%2e", ".")
                        .replaceAll("(?i)%3b", ";")
                        .replace("%25", "%");
                String walked = seen.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/");
                assertThat(walked + "/").doesNotContain("/../", "/./");
                assertThat(walked).startsWith(BELOW);
                assertThat(walked.length()).isGreaterThan(BELOW.length());
            }
        });
    }

    @Property
    void anOrdinaryIdIsAlwaysTaken(@ForAll("ordinary") String id) {
        assertThat(segment(id)).contains(BELOW + id);
    }

    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> pieces = Arbitraries.of(
                ".",
                "..",
                "/",
                "\\",
                "%2F",
                "%2f",
                "%5C",
                "%2e",
                "%252e",
                "%3B",
                ";",
                "?",
                "#",
                "%",
                "%00",
                "\u0000",
                "\n",
                "a",
                "k-1",
                " ",
                "\ud83d\ude00",
                "\ud800",
                "钥",
                "+",
                ":",
                "@",
                "accesstokens",
                "users");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(7).map(list -> String.join("", list)), Arbitraries.strings());
    }

    @Provide
    Arbitrary<String> ordinary() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-_")
                .ofMinLength(1)
                .ofMaxLength(40);
    }

    private static Optional<String> segment(String id) {
        try {
            return Optional.of(ContractPaths.key(id));
        } catch (UnusableIdException e) {
            return Optional.empty();
        }
    }
}
