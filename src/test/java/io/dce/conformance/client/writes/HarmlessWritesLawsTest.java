package io.dce.conformance.client.writes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever a document declares and whatever is tried, no writing request leaves that could do anything. */
class HarmlessWritesLawsTest {
    private static final String BASE = "/dce";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> KNOWN = List.of("3f0e8a52-6a35-4d8e-9d0f-0a6f4b1c2d3e", "17", "a1b2c3d4e5f60718");
    private static final Map<String, String> OF_THE_KIT =
            Map.of("User-Agent", "dce-conformance", "Accept", "*/*", "Host", "dce", "Connection", "Keep-Alive");

    private final HarmlessWrites writes = new HarmlessWrites(true, BASE);

    HarmlessWritesLawsTest() {
        writes.shown()
                .note("{\"items\":[{\"id\":\"" + KNOWN.get(0) + "\",\"n\":17},{\"sha\":\"" + KNOWN.get(2) + "\"}]}");
    }

    @Property(tries = 3_000)
    void whateverADocumentDeclaresWhatLeavesIsHarmless(
            @ForAll("methods") String method,
            @ForAll("templates") String template,
            @ForAll("mediaTypes") Optional<String> mediaType,
            @ForAll WriteManner manner) {
        Optional<WriteForm> form = writes.form(method, template, mediaType);
        if (form.isEmpty() || !form.get().may(manner)) {
            return;
        }
        WriteRequest request = form.get().request(manner);
        assertThat(objection(request)).isEmpty();
        assertThat(request.method()).isIn("POST", "PUT", "PATCH", "DELETE");
        assertThat(request.body()).isIn("", MalformedBody.TEXT);
        assertThat(request.body().isEmpty()).isEqualTo(request.method().equals("DELETE") && mediaType.isEmpty());
        String path = request.target().replaceFirst("\\?.*", "");
        URI uri = URI.create("http://dce" + BASE + request.target());
        assertThat(uri.normalize().getRawPath()).isEqualTo(BASE + path);
        assertThat(URLDecoder.decode(path, StandardCharsets.UTF_8)).isEqualTo(path);
        assertThat(path).doesNotContain("{", "}", "//", ";", "%");
        assertThat(Arrays.asList(path.split("/"))).doesNotContainAnyElementsOf(KNOWN);
        long variables = template.chars().filter(c -> c == '{').count();
        assertThat(UUID.matcher(path)
                        .results()
                        .map(found -> found.group())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(variables);
        if (method.equals("DELETE")) {
            assertThat(path).matches(".*/[^/]*" + UUID + "[^/]*(/[^/]*)?");
        }
    }

    @Property(tries = 3_000)
    void whateverIsChangedAboutItDoesNotLeave(
            @ForAll("plainTemplates") String template, @ForAll WriteManner manner, @ForAll("changes") Change change) {
        String method = manner == WriteManner.PLAIN || manner == WriteManner.WITH_QUERY ? "POST" : "DELETE";
        WriteForm form =
                writes.form(method, template, Optional.of("application/json")).orElseThrow();
        WriteRequest changed = change.of(form.request(manner));
        boolean another = Arrays.stream(WriteManner.values())
                .filter(form::may)
                .anyMatch(one -> form.request(one).equals(changed));
        if (!another) {
            assertThat(objection(changed)).isPresent();
        }
    }

    @Property(tries = 1_000)
    void whatWasNeverMadeHereDoesNotLeave(
            @ForAll("methods") String method, @ForAll("templates") String path, @ForAll("bodies") String body) {
        assertThat(objection(new WriteRequest(method, path, Map.of("Content-Type", "application/json"), body)))
                .isPresent();
    }

    @Property(tries = 200)
    void whatAListHasShownMeanwhileDoesNotLeave(@ForAll("plainTemplates") String template) {
        WriteForm form =
                writes.form("PUT", template, Optional.of("application/json")).orElseThrow();
        String id = UUID.matcher(form.path())
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();

        writes.shown().note("[{\"name\":\"x\"},{\"of\":[\"" + id + "\"],\"more");

        assertThat(objection(form.request(WriteManner.PLAIN)))
                .hasValueSatisfying(why -> assertThat(why).contains("list"));
    }

    @Property(tries = 500)
    void withoutTheSettingNothingLeaves(@ForAll("methods") String method, @ForAll("plainTemplates") String template) {
        HarmlessWrites off = new HarmlessWrites(false, BASE);

        assertThat(off.form(method, template, Optional.of("application/json"))).isEmpty();
        assertThat(off.objection(new WriteRequest(method, BASE + template, Map.of(), MalformedBody.TEXT)))
                .isPresent();
    }

    @Example
    void theBodyIsNoDocumentHoweverLenientItsReader() {
        JsonMapper.Builder lenient = JsonMapper.builder();
        for (JsonReadFeature feature : JsonReadFeature.values()) {
            lenient.enable(feature);
        }
        for (int from = 0; from < 3; from++) {
            String part = MalformedBody.TEXT.substring(from, from + 1 + MalformedBody.TEXT.length() / 2);
            assertThatThrownBy(() -> lenient.build().readTree(part)).isInstanceOf(Exception.class);
        }
        assertThatThrownBy(() -> lenient.build().readTree(MalformedBody.TEXT)).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> new Load(LoadSettings.builder().build()).loadFromString(MalformedBody.TEXT))
                .isInstanceOf(Exception.class);
    }

    @Example
    void onceTooMuchWasShownNothingIsTakenForUnknown() {
        ShownIds few = new ShownIds(2);
        few.note("[1, 2, 3]");

        assertThat(few.has("1")).isTrue();
        assertThat(few.has("99")).isTrue();
        assertThat(few.has("users")).isFalse();
    }

    private Optional<String> objection(WriteRequest request) {
        Map<String, String> fields = new HashMap<>(OF_THE_KIT);
        fields.putAll(request.headers());
        return writes.objection(new WriteRequest(request.method(), BASE + request.target(), fields, request.body()));
    }

    /** Something that is different about a request. */
    interface Change {
        WriteRequest of(WriteRequest request);
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Change> body =
                bodies().map(other -> r -> new WriteRequest(r.method(), r.target(), r.headers(), other));
        Arbitrary<Change> method = methods()
                .filter(other -> !other.equals("POST"))
                .map(other -> r -> new WriteRequest(other, r.target(), r.headers(), r.body()));
        Arbitrary<Change> query = Arbitraries.of("?force=true", "&all=true", "?", "#", ";a=b", "/", "/..", "%2f..", "x")
                .map(more -> r -> new WriteRequest(r.method(), r.target() + more, r.headers(), r.body()));
        Arbitrary<Change> id = Arbitraries.of(KNOWN)
                .map(known -> r -> new WriteRequest(
                        r.method(), UUID.matcher(r.target()).replaceFirst(known), r.headers(), r.body()));
        Arbitrary<Change> field = Combinators.combine(
                        Arbitraries.of(
                                "X-HTTP-Method-Override",
                                "Authorization",
                                "Cookie",
                                "X-Force",
                                "Content-Type",
                                "Transfer-Encoding",
                                "content-encoding"),
                        Arbitraries.of("PUT", "DELETE", "chunked", "text/plain", "1", "multipart/form-data"))
                .as((name, value) -> r -> {
                    Map<String, String> fields = new HashMap<>(r.headers());
                    fields.put(name, value);
                    return new WriteRequest(r.method(), r.target(), fields, r.body());
                });
        return Arbitraries.oneOf(body, method, query, id, field);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "{}", "[]", "null", "{\"name\":\"a\"}", "a=b", MalformedBody.TEXT + "{}", " "),
                Arbitraries.strings().ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of("POST", "PUT", "PATCH", "DELETE", "GET", "OPTIONS", "TRACE", "post", "PROPFIND", "");
    }

    @Provide
    Arbitrary<Optional<String>> mediaTypes() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.of("application/json"),
                Optional.of("application/merge-patch+json"),
                Optional.of("text/plain"),
                Optional.of("application/x-www-form-urlencoded"),
                Optional.of("application/json-seq"));
    }

    @Provide
    Arbitrary<String> plainTemplates() {
        return Arbitraries.of("users", "v1alpha1", "{id}", "{name}:restart", "x-{a}", "apis")
                .list()
                .ofMaxSize(5)
                .map(steps -> "/apis/" + String.join("/", steps) + (steps.isEmpty() ? "" : "/") + "things/{id}");
    }

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> step = Arbitraries.of(
                "users",
                "{id}",
                "{a}{b}",
                "{id}:stop",
                "..",
                ".",
                "",
                "%2e%2e",
                "a;b",
                "a b",
                "é",
                "{",
                "}",
                "{a/b}",
                "x?y",
                "x#y",
                "17",
                KNOWN.get(0),
                KNOWN.get(2),
                "v1",
                "{x}%2f",
                "\\",
                "a\nb");
        return step.list().ofMinSize(1).ofMaxSize(6).map(steps -> "/" + String.join("/", steps));
    }
}
