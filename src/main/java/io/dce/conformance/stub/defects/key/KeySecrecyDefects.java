package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.SecretChanges;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** KEY-2: secrets that are shown again, somewhere. */
public final class KeySecrecyDefects {
    private static final Predicate<StubCall> KEY_LISTS = ask(LIST_OWN_KEYS, LIST_USER_KEYS);

    public static final List<Defect> ALL = List.of(
            listed("secret-listed", "The list shows the secret of each key.", secret -> secret),
            listed("secret-listed-in-base64", "The list shows the secrets in base64.", KeySecrecyDefects::base64),
            listed(
                    "secret-listed-url-encoded",
                    "The list shows the secrets as part of a link.",
                    secret -> "/login?token=" + URLEncoder.encode("Bearer " + secret, UTF_8)),
            listed(
                    "secret-listed-in-base64-twice",
                    "The list shows the secrets in base64 of base64.",
                    secret -> base64(base64(secret))),
            listed(
                    "signature-listed",
                    "The list shows the signature of each secret.",
                    secret -> secret.substring(secret.lastIndexOf('.') + 1)),
            listed("claims-listed", "The list shows the second part of each secret.", secret -> secret.split("\\.")[1]),
            listed(
                    "secret-listed-with-escapes",
                    "The list shows the secrets with escapes between their letters.",
                    secret -> secret.replace(".", "\\u002e")),
            leak(
                    "secret-in-header-of-list",
                    "A header of the list carries the newest secret.",
                    KEY_LISTS,
                    (call, answer, secret) -> answer.withHeader("x-last-token", secret)),
            leak(
                    "secret-in-etag-of-list",
                    "The list's ETag is made of the newest secret, in base64.",
                    KEY_LISTS,
                    (call, answer, secret) -> answer.withHeader("etag", '"' + base64(secret) + '"')),
            leak(
                    "secret-at-current-user",
                    "The current user is shown with the newest secret.",
                    ask(GET_CURRENT_USER),
                    member("accessToken")),
            leak("secret-at-user", "The details of a user have the newest secret.", ask(GET_USER), member("token")),
            leak(
                    "secret-in-another-creation",
                    "The creation of a key shows the secret of the one before.",
                    SecretChanges.CREATION,
                    member("previous")),
            leak(
                    "secret-in-deletion",
                    "The deletion of a key answers with the newest secret.",
                    ask(DELETE_OWN_KEY),
                    member("token")),
            leak(
                    "secret-in-error",
                    "Errors carry the newest secret among their details.",
                    call -> true,
                    (call, answer, secret) -> answer.status() < 400 || answer.status() == 401
                            ? answer
                            : with(answer, "debug", "last_token=" + secret)),
            leak(
                    "secret-in-refusal",
                    "A refusal of a caller without a key names the newest secret in base64.",
                    CallMatch::anonymous,
                    (call, answer, secret) -> answer.withHeader("x-debug", base64(secret))),
            leak(
                    "secret-shown-to-the-limited-user",
                    "A user's forbidden request shows the newest secret of somebody else.",
                    call -> true,
                    (call, answer, secret) -> answer.status() == 403 && !CallMatch.anonymous(call)
                            ? answer.withHeader("x-hint", secret)
                            : answer),
            defect(
                    "KEY-2",
                    "secret-echoed-in-cookie",
                    "The current user is answered with a cookie that holds the key in use.",
                    parts -> SecretChanges.shown(
                            ask(GET_CURRENT_USER),
                            (call, answer, secret) -> answer.withHeader("set-cookie", "token=" + secret))),
            defect(
                    "KEY-2",
                    "secret-echoed-among-users",
                    "The list of users carries the key in use in a link to its next page.",
                    parts -> SecretChanges.shown(
                            ask(LIST_USERS),
                            (call, answer, secret) -> answer.withHeader("link", "</users?token=" + secret + ">"))),
            defect(
                    "KEY-2",
                    "secret-after-deletion",
                    "Once a key is deleted, the next list shows its secret.",
                    parts -> {
                        Map<String, Boolean> deleted = new ConcurrentHashMap<>();
                        PlatformChange noting = PlatformChange.answer((call, answer) -> {
                            if (answer.status() == 200 && ask(DELETE_OWN_KEY).test(call)) {
                                deleted.put(call.path().substring(call.path().lastIndexOf('/') + 1), true);
                            }
                            return answer;
                        });
                        return noting.and(SecretChanges.remembered(
                                KEY_LISTS,
                                (call, answer, secrets) -> with(
                                        answer,
                                        "audit",
                                        deleted.keySet().stream()
                                                .map(id -> secrets.getOrDefault(id, ""))
                                                .toList()
                                                .toString())));
                    }));

    private KeySecrecyDefects() {}

    private static Defect listed(String name, String sentence, UnaryOperator<String> form) {
        return defect(
                "KEY-2",
                name,
                sentence,
                parts -> SecretChanges.remembered(
                        KEY_LISTS,
                        (call, answer, secrets) -> answer.object()
                                .filter(body -> body.path("items").isArray())
                                .map(body -> {
                                    AnswerRewrite.each(body, key -> {
                                        String secret =
                                                secrets.get(key.path("id").asText());
                                        if (secret != null) {
                                            key.put("token", form.apply(secret));
                                        }
                                    });
                                    return answer.withJson(body);
                                })
                                .orElse(answer)));
    }

    private static Defect leak(String name, String sentence, Predicate<StubCall> where, SecretChanges.Leak leak) {
        return defect("KEY-2", name, sentence, parts -> SecretChanges.newest(where, leak));
    }

    private static SecretChanges.Leak member(String name) {
        return (call, answer, secret) -> answer.status() == 200 ? with(answer, name, secret) : answer;
    }

    private static StubAnswer with(StubAnswer answer, String member, String value) {
        return answer.object()
                .map((ObjectNode body) -> answer.withJson(body.put(member, value)))
                .orElse(answer);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
    }
}
