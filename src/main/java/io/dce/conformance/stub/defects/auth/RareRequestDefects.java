package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.ContentCodings;
import io.dce.conformance.stub.message.HttpFraming;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.SecretChanges;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Defects that show in a request which few callers make. */
public final class RareRequestDefects {
    public static final List<Defect> ALL = List.of(
            defect(
                    "AUTH-2",
                    "no-blank-is-another",
                    "Without a blank after the colon the current user is another one.",
                    parts -> PlatformChange.wire(HttpFraming::plain)
                            .and(AnswerRewrite.success(
                                    ask(GET_CURRENT_USER)
                                            .and(call -> call.headerAsSent("authorization").stream()
                                                    .anyMatch(value -> !value.startsWith(" "))),
                                    (call, user) ->
                                            user.put("uid", user.path("uid").asText() + "-2")))),
            defect(
                    "AUTH-13",
                    "limited-user-sees-heads",
                    "The heads of the users ask for no permission.",
                    parts -> AdmissionChanges.permit(call -> call.method().equals("HEAD"))),
            defect(
                    "AUTH-13",
                    "forbidden-creation-creates",
                    "Who may not create a key for another is forbidden to, and it is made all the same.",
                    parts -> PlatformChange.layer((call, platform) -> {
                        StubAnswer answer = platform.apply(call);
                        if (ask(CREATE_USER_KEY).test(call) && answer.status() == 403) {
                            String name = StrictJson.readObject(call.body().get())
                                    .map(body -> body.path("name").asText())
                                    .orElse("");
                            parts.store().create(parts.population().admin(), name, Optional.empty());
                        }
                        return answer;
                    })),
            defect(
                    "KEY-5",
                    "listed-under-an-id-of-its-own",
                    "A key that is created at a user's address is listed under another id than the answer's.",
                    parts -> AnswerRewrite.success(
                            ask(CREATE_USER_KEY),
                            (call, body) -> body.put("id", body.path("id").asText() + "-0"))),
            defect(
                    "KEY-2",
                    "secret-in-heads",
                    "The head of the list of keys carries the newest secret.",
                    parts -> SecretChanges.newest(
                            ask(LIST_OWN_KEYS).and(call -> call.method().equals("HEAD")),
                            (call, answer, secret) -> answer.withHeader("x-last-token", secret))),
            defect(
                    "KEY-2",
                    "secret-on-a-page-of-its-own",
                    "A key has a page, which no document knows, with its secret.",
                    parts -> SecretChanges.newest(
                            call -> call.reads() && call.path().matches(".*/current-user/accesstokens/[^/]+"),
                            (call, answer, secret) -> answer.status() == 501
                                    ? StubAnswer.json(StrictJson.object().put("token", secret))
                                    : answer)),
            defect(
                    "KEY-2",
                    "secret-in-creation-at-the-users-address",
                    "The creation of a key at a user's address shows the secret of the one before.",
                    parts -> SecretChanges.newest(
                            ask(CREATE_USER_KEY),
                            (call, answer, secret) -> answer.object()
                                    .map(body -> answer.withJson(body.put("previous", secret)))
                                    .orElse(answer))),
            defect(
                    "KEY-9",
                    "admins-subject-in-every-key",
                    "Whoever creates a key, its subject is the admin; the key is its creator's all the same.",
                    parts -> SecretChanges.alias(secret -> UnverifiedJwt.of(secret)
                            .map(jwt -> {
                                jwt.claims()
                                        .put("sub", parts.population().admin().id());
                                return jwt.signedAnew(parts);
                            })
                            .orElse(secret))),
            defect(
                    "HTTP-4",
                    "last-page-always-gzip",
                    "The last page of the users is compressed, whatever was offered.",
                    parts -> PlatformChange.answer(
                            (call, answer) -> ask(LIST_USERS).test(call)
                                            && CallMatch.page(call) > 1
                                            && answer.object()
                                                    .filter(AnswerRewrite::last)
                                                    .isPresent()
                                    ? ContentCodings.gzipped(answer)
                                    : answer)),
            defect(
                    "PAGE-1",
                    "search-total-as-text",
                    "The total of a search is a text.",
                    parts -> searches(body -> {
                        ObjectNode pagination = body.withObject("/pagination");
                        pagination.put("total", pagination.path("total").asText());
                    })),
            defect(
                    "PAGE-7",
                    "least-number-500",
                    "The least number that 32 bits hold makes the platform fail.",
                    parts -> PlatformChange.answer((call, answer) ->
                            ask(LIST_USERS).test(call) && call.query().contains("=-2147483648")
                                    ? RpcStatus.INTERNAL.answer("integer overflow")
                                    : answer)));

    private RareRequestDefects() {}

    private static PlatformChange searches(Consumer<ObjectNode> change) {
        return AnswerRewrite.success(
                ask(LIST_USERS).and(call -> CallMatch.parameter(call, "search").isPresent()),
                (call, body) -> change.accept(body));
    }
}
