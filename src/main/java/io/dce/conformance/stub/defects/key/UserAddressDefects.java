package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What is right with one's own keys and wrong where the same keys are reached through their user, or are changed. */
public final class UserAddressDefects {
    public static final List<Defect> ALL = List.of(
            defect(
                    "KEY-1",
                    "no-secret-through-the-user",
                    "A key that is created at its user's address comes without its secret.",
                    parts -> AnswerRewrite.success(ask(CREATE_USER_KEY), (call, key) -> key.remove("token"))),
            defect(
                    "KEY-6",
                    "deletion-through-the-user-does-nothing",
                    "A deletion at the user's address is answered with success, and that is all.",
                    parts -> PlatformChange.layer(
                            (call, platform) -> ask(DELETE_USER_KEY).test(call) && !CallMatch.anonymous(call)
                                    ? StubAnswer.json(StrictJson.object())
                                    : platform.apply(call))),
            defect(
                    "KEY-6",
                    "deletion-through-the-user-is-400",
                    "A deletion at the user's address takes effect, and is answered as a bad request.",
                    parts -> AnswerRewrite.answerOf(
                            ask(DELETE_USER_KEY), answer -> RpcStatus.INVALID_ARGUMENT.answer("nothing was deleted"))),
            defect(
                            "KEY-6",
                            "list-for-the-user-by-id",
                            "The list at the user's address has its keys in an object, by their ids.",
                            parts -> AnswerRewrite.success(ask(LIST_USER_KEYS), (call, body) -> {
                                ObjectNode byId = StrictJson.object();
                                AnswerRewrite.each(
                                        body, key -> byId.set(key.path("id").asText(), key));
                                body.set("items", byId);
                            }))
                    .alsoBreaks("KEY-5"),
            defect(
                    "KEY-6",
                    "deleted-key-listed-for-the-user",
                    "A deleted key stays on the list of the user's keys, not on the owner's.",
                    parts -> {
                        Map<String, String> names = new ConcurrentHashMap<>();
                        return AnswerRewrite.success(ask(LIST_OWN_KEYS, LIST_USER_KEYS), (call, body) -> {
                            AnswerRewrite.each(
                                    body,
                                    key -> names.put(
                                            key.path("id").asText(),
                                            key.path("name").asText()));
                            if (ask(LIST_USER_KEYS).test(call)) {
                                AnswerRewrite.items(body).removeAll();
                                names.forEach((id, name) -> AnswerRewrite.items(body)
                                        .addObject()
                                        .put("id", id)
                                        .put("name", name));
                            }
                        });
                    }),
            defect(
                    "KEY-12",
                    "list-for-the-user-shows-all",
                    "The list at the user's address shows the keys of the limited user as well.",
                    parts -> AnswerRewrite.success(
                            ask(LIST_USER_KEYS),
                            (call, body) -> parts.store()
                                    .keys(parts.population().limited())
                                    .forEach(key -> AnswerRewrite.items(body)
                                            .addObject()
                                            .put("id", key.id())
                                            .put("name", key.name())))),
            defect(
                    "AUTH-13",
                    "limited-user-creates-for-others",
                    "Whoever has a key creates keys for every user.",
                    parts -> AdmissionChanges.permit(ask(CREATE_USER_KEY))),
            defect(
                    "KEY-11",
                    "limited-user-deletes-for-others",
                    "Whoever has a key deletes the keys of every user.",
                    parts -> AdmissionChanges.permit(ask(DELETE_USER_KEY))),
            defect(
                    "KEY-3",
                    "new-key-creates-none",
                    "A new key opens what is read and changes nothing.",
                    parts -> AdmissionChanges.never(
                            ask(CREATE_OWN_KEY).and(call -> KeyCreationDefects.created(parts, call)),
                            AdmissionChanges.FORBIDDEN)),
            defect(
                    "KEY-3",
                    "new-key-deletes-none",
                    "A new key creates others and does not delete them.",
                    parts -> AdmissionChanges.never(
                            ask(DELETE_OWN_KEY).and(call -> KeyCreationDefects.created(parts, call)),
                            AdmissionChanges.FORBIDDEN)),
            changing("AUTH-4", "word-deletes", "Whoever shows something deletes keys.", ask(DELETE_OWN_KEY)),
            defect(
                    "AUTH-5",
                    "signature-unchecked-for-creation",
                    "A key is created without a look at the signature of the one that is shown.",
                    parts -> AdmissionChanges.keys(
                            parts, ask(CREATE_OWN_KEY), key -> !key.signature().isEmpty())),
            defect(
                    "AUTH-6",
                    "none-served-for-creation",
                    "A key that says it is not signed creates others.",
                    parts -> AdmissionChanges.keys(
                            parts,
                            ask(CREATE_OWN_KEY),
                            key -> key.alg().equalsIgnoreCase("none")
                                    && key.signature().isEmpty())),
            defect(
                    "AUTH-7",
                    "unknown-kid-trusted-for-creation",
                    "A key signed by an unknown key creates others.",
                    parts -> AdmissionChanges.keys(
                            parts,
                            ask(CREATE_OWN_KEY),
                            key -> !key.kid().equals(parts.signingKey().kid())
                                    && key.alg().equals("RS256"))),
            defect(
                    "AUTH-9",
                    "token-scheme-creates",
                    "With the scheme Token keys are created.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            ask(CREATE_OWN_KEY)
                                    .and(call -> CallMatch.authorization(call)
                                            .filter(value -> value.startsWith("Token "))
                                            .isPresent()))));

    private UserAddressDefects() {}

    private static Defect changing(String rule, String name, String sentence, Predicate<StubCall> what) {
        return defect(
                rule,
                name,
                sentence,
                parts -> AdmissionChanges.asAdmin(
                        parts,
                        what.and(call -> CallMatch.bearer(call)
                                .filter(shown -> !shown.isEmpty())
                                .isPresent())));
    }
}
