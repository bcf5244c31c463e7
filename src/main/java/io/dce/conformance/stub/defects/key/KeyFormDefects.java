package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CERTS;
import static io.dce.conformance.stub.variation.Defect.defect;
import static io.dce.conformance.stub.variation.SecretChanges.CREATION;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.SecretChanges;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** KEY-8 to KEY-10: names that are changed, secrets that can't be verified, bad requests that are served. */
public final class KeyFormDefects {
    public static final List<Defect> ALL = List.of(
            names(
                    "names-in-ascii",
                    "What is not ASCII in a name becomes a question mark.",
                    name -> new String(name.getBytes(US_ASCII), US_ASCII)),
            names(
                    "names-in-latin-1",
                    "Names are written in UTF-8 and read in Latin-1.",
                    name -> new String(name.getBytes(UTF_8), ISO_8859_1)),
            names(
                    "names-cut",
                    "Names are cut after 32 characters.",
                    name -> name.substring(
                            0, name.offsetByCodePoints(0, Math.min(32, name.codePointCount(0, name.length()))))),
            names("names-cut-by-bytes", "Names are cut after 63 bytes.", KeyFormDefects::cutByBytes),
            names(
                    "names-in-small-letters",
                    "Names are listed in small letters.",
                    name -> name.toLowerCase(Locale.ROOT)),
            names(
                    "names-escaped",
                    "Names are escaped for HTML.",
                    name -> name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;")),
            names(
                    "names-decomposed",
                    "Accents are split off their letters.",
                    name -> Normalizer.normalize(name, Normalizer.Form.NFD)),
            names(
                    "names-without-surrogates",
                    "Characters beyond the first plane are lost.",
                    name -> name.replaceAll("[\\x{10000}-\\x{10FFFF}]", "")),
            names("names-with-dashes", "Blanks in names become hyphens.", name -> name.replace(' ', '-')),
            form(
                    "opaque-secret",
                    "The secret is a random text that says nothing.",
                    secret -> "dce_" + UUID.randomUUID().toString().replace("-", "")),
            signed(
                    "unknown-kid",
                    "The secret names a key that is not in the key set.",
                    jwt -> jwt.header().put("kid", "2021-01")),
            signed(
                    "another-issuer",
                    "The secret names another issuer.",
                    jwt -> jwt.claims().put("iss", "https://login.example.com")),
            signed(
                    "subject-is-a-name",
                    "The subject of the secret is the user's name.",
                    jwt -> jwt.claims().set("sub", jwt.claims().path("preferred_username"))),
            signed(
                    "hs256-secret",
                    "The secret says that it is signed with HMAC.",
                    jwt -> jwt.header().put("alg", "HS256")),
            signed(
                    "key-with-end-says-hs256",
                    "The secret of a key that ends says that it is signed with HMAC.",
                    jwt -> {
                        if (jwt.claims().has("exp")) {
                            jwt.header().put("alg", "HS256");
                        }
                    }),
            defect(
                    "KEY-9",
                    "another-key-published",
                    "The key set has another public key than the one that signs.",
                    parts -> AnswerRewrite.success(ask(GET_CERTS), (call, body) -> {
                        ObjectNode key = (ObjectNode) body.at("/keys/0");
                        key.put(
                                "n",
                                new StringBuilder(key.path("n").asText())
                                        .reverse()
                                        .toString());
                    })),
            defect(
                    "KEY-9",
                    "no-key-published",
                    "The key set is empty.",
                    parts -> AnswerRewrite.success(ask(GET_CERTS), (call, body) -> body.putArray("keys"))),
            defect(
                    "KEY-10",
                    "malformed-request-served",
                    "JSON that breaks off creates a key without a name.",
                    parts -> bodies(body ->
                            StrictJson.readObject(body).isPresent() ? body : "{\"name\":\"unnamed\"}".getBytes(UTF_8))),
            defect(
                    "KEY-10",
                    "nameless-key-created",
                    "A request without a name creates a key.",
                    parts -> bodies(body -> StrictJson.readObject(body)
                            .filter(wanted -> wanted.path("name").asText("").isEmpty())
                            .map(wanted -> StrictJson.write(wanted.put("name", "unnamed")))
                            .orElse(body))),
            defect(
                    "KEY-10",
                    "malformed-request-is-500",
                    "JSON that breaks off is a server error.",
                    parts -> invalid(answer -> RpcStatus.INTERNAL.answer("unexpected EOF"))),
            defect(
                    "KEY-10",
                    "invalid-request-is-422",
                    "An invalid request is refused with another code.",
                    parts -> invalid(answer -> answer.withStatus(422))),
            defect(
                    "KEY-10",
                    "invalid-request-without-code",
                    "An invalid request is refused without a code.",
                    parts -> invalid(answer -> StubAnswer.text(400, "bad request"))),
            defect(
                    "KEY-10",
                    "refused-and-created",
                    "An invalid request is refused, and a key created.",
                    parts -> PlatformChange.layer((call, platform) -> {
                        StubAnswer answer = platform.apply(call);
                        if (CREATION.test(call) && answer.status() == 400) {
                            parts.store().create(parts.population().admin(), nameOf(call), Optional.empty());
                        }
                        return answer;
                    })));

    private KeyFormDefects() {}

    private static Defect names(String name, String sentence, UnaryOperator<String> change) {
        return defect(
                "KEY-8",
                name,
                sentence,
                parts -> AnswerRewrite.listedKey(
                        key -> key.put("name", change.apply(key.path("name").asText()))));
    }

    private static Defect form(String name, String sentence, UnaryOperator<String> form) {
        return defect("KEY-9", name, sentence, parts -> SecretChanges.alias(form));
    }

    private static Defect signed(String name, String sentence, Consumer<UnverifiedJwt> change) {
        return defect(
                "KEY-9",
                name,
                sentence,
                parts -> SecretChanges.alias(secret -> {
                    UnverifiedJwt jwt = UnverifiedJwt.of(secret).orElseThrow();
                    change.accept(jwt);
                    return jwt.signedAnew(parts);
                }));
    }

    private static PlatformChange invalid(Function<StubAnswer, StubAnswer> other) {
        return AnswerRewrite.answer((call, answer) -> answer.status() == 400 && CREATION.test(call), other);
    }

    private static PlatformChange bodies(UnaryOperator<byte[]> change) {
        return PlatformChange.layer((call, platform) -> platform.apply(
                CREATION.test(call) ? call.withBody(change.apply(call.body().get())) : call));
    }

    /** What can be read of the name that was asked for. */
    private static String nameOf(StubCall call) {
        return new String(call.body().get(), UTF_8).replaceAll("name|expiredAt|[^A-Za-z]", "");
    }

    private static String cutByBytes(String name) {
        byte[] bytes = name.getBytes(UTF_8);
        return bytes.length <= 63 ? name : new String(bytes, 0, 63, UTF_8);
    }
}
