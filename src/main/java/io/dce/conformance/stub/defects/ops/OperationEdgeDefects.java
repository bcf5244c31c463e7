package io.dce.conformance.stub.defects.ops;

import static io.dce.conformance.stub.variation.Defect.defect;
import static io.dce.conformance.stub.variation.OperationTarget.LIST;
import static io.dce.conformance.stub.variation.OperationTarget.OBJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.PagingDialect;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.OperationTarget;
import io.dce.conformance.stub.variation.PublishedPages;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** OPS: one published operation that is right where everybody looks, and wrong a little further on. */
public final class OperationEdgeDefects {
    public static final List<Defect> ALL = List.of(
            defect(
                    "OPS-4",
                    "enum-value-unknown",
                    "A value of an enum is a text that the enum hasn't.",
                    parts -> AnswerRewrite.success(OBJECT.asked(parts), (call, body) -> body.put("mode", "AJAR"))),
            defect(
                    "OPS-4",
                    "enum-value-as-fraction",
                    "A value of an enum is a fraction, which no enum has.",
                    parts -> AnswerRewrite.success(OBJECT.asked(parts), (call, body) -> body.put("mode", 4.2))),
            defect("OPS-2", "operation-refusal-repeats-key", "One operation says which key it refuses.", parts -> {
                Predicate<StubCall> asked = OBJECT.asked(parts);
                return PlatformChange.answer((call, answer) -> answer.status() == 401 && asked.test(call)
                        ? CallMatch.bearer(call)
                                .map(key -> StubAnswer.text(401, "Jwt " + key + " is not valid"))
                                .orElse(answer)
                        : answer);
            }),
            defect("OPS-1", "operation-later-pages-open", "The second page of one list is open.", parts -> {
                Predicate<StubCall> asked = LIST.asked(parts);
                return AdmissionChanges.asAdmin(
                        parts, call -> asked.test(call) && call.query().matches(".*\\bpage=2\\b.*"));
            }),
            defect("OPS-1", "operation-open-without-page", "One list is open to who asks for no page of it.", parts -> {
                Predicate<StubCall> asked = LIST.asked(parts);
                return AdmissionChanges.asAdmin(
                        parts,
                        call -> asked.test(call)
                                && CallMatch.anonymous(call)
                                && call.query().isEmpty());
            }),
            defect(
                    "OPS-4",
                    "operation-wrapped",
                    "One operation wraps what it ought to answer.",
                    OBJECT.answering((call, answer) -> answer.object()
                            .map(body -> answer.withJson(
                                    StrictJson.object().put("msg", "ok").set("data", body)))
                            .orElse(answer))),
            defect("OPS-1", "operation-third-page-open", "One list is open from its third page on.", parts -> {
                Predicate<StubCall> asked = LIST.asked(parts);
                return AdmissionChanges.asAdmin(
                        parts, call -> asked.test(call) && call.query().matches(".*\\bpage=([3-9]|[1-9]\\d+)\\b.*"));
            }),
            takes(
                    "operation-believes-the-kid",
                    "One operation believes a key that has the platform's issuer and kid, whoever signed it.",
                    OBJECT,
                    (key, parts) -> key.claimsOurIssuer()
                            && key.kid().equals(parts.signingKey().kid())
                            && !key.signature().isEmpty()),
            defect("OPS-2", "operation-takes-a-word", "One operation takes any word for a key.", parts -> {
                Predicate<StubCall> asked = OBJECT.asked(parts);
                return AdmissionChanges.asAdmin(
                        parts,
                        call -> asked.test(call)
                                && CallMatch.bearer(call)
                                        .filter(key -> key.matches("[a-z]+"))
                                        .isPresent());
            }),
            takes(
                    "operation-takes-stripped-keys",
                    "One operation takes a key that lost its signature.",
                    LIST,
                    (key, parts) -> key.alg().equals("RS256") && key.signature().isEmpty()),
            takes(
                    "operation-takes-unknown-issuers",
                    "One operation takes keys of an issuer that nobody knows, for there is nothing to verify them"
                            + " with.",
                    LIST,
                    (key, parts) -> !key.claimsOurIssuer() && key.kid().equals("stranger")),
            takes(
                    "operation-takes-unknown-kids",
                    "One operation takes keys of a kid that nobody knows, for there is nothing to verify them with.",
                    OBJECT,
                    (key, parts) -> key.claimsOurIssuer() && key.kid().equals("stranger")),
            defect(
                    "OPS-2",
                    "operation-later-pages-take-expired-keys",
                    "The second page takes keys that ended.",
                    parts -> {
                        Predicate<StubCall> asked = LIST.asked(parts);
                        return AdmissionChanges.keys(
                                parts,
                                asked.and(call -> call.query().matches(".*\\bpage=2\\b.*")),
                                key -> key.genuine(parts) && key.expired(parts));
                    }),
            takes(
                    "operation-needs-no-signature",
                    "One operation takes a key with alg none.",
                    OBJECT,
                    (key, parts) -> key.alg().equals("none")),
            defect(
                    "OPS-3",
                    "operation-500-without-a-page",
                    "One list fails where no page of it is asked for.",
                    LIST.answering((call, answer) -> call.query().isEmpty() && answer.status() == 200
                            ? RpcStatus.INTERNAL.answer("boom")
                            : answer)),
            defect(
                    "OPS-6",
                    "operation-last-total-differs",
                    "The last page of one list counts one item less than the others do.",
                    parts -> PublishedPages.page(parts, (page, paging) -> {
                        ObjectNode said = PublishedPages.said(page, paging);
                        long total = said.path("total").asLong();
                        if (said.path("page").asLong() > 1
                                && said.path("page").asLong()
                                                * said.path("pageSize").asLong()
                                        >= total) {
                            said.put("total", total - 1);
                        }
                    })),
            defect(
                    "OPS-7",
                    "operation-coding-is-none",
                    "One operation declares its body as gzip, and it is none.",
                    OBJECT.answering((call, answer) ->
                            answer.status() == 200 ? answer.withHeader("content-encoding", "gzip") : answer)),
            defect(
                    "OPS-6",
                    "operation-page-2-404",
                    "The second page of one list is not found, though the total promises it.",
                    LIST.answering((call, answer) -> call.query().matches(".*\\bpage=2\\b.*")
                            ? RpcStatus.NOT_FOUND.answer("no such page")
                            : answer)),
            defect("OPS-6", "operation-page-too-many", "The page past the last one has another item.", parts -> {
                AtomicReference<ObjectNode> known = new AtomicReference<>();
                return PublishedPages.page(parts, (page, paging) -> {
                    ArrayNode items = PublishedPages.items(page, paging);
                    if (!items.isEmpty()) {
                        known.set(items.get(0).deepCopy());
                    } else if (justPastTheEnd(page, paging) && known.get() != null) {
                        items.add(renamed(known.get()));
                    }
                });
            }));

    private OperationEdgeDefects() {}

    /** One operation lets keys in that all others refuse. */
    private static Defect takes(
            String name, String sentence, OperationTarget target, BiPredicate<UnverifiedJwt, PlatformParts> which) {
        return defect(
                "OPS-2",
                name,
                sentence,
                parts -> AdmissionChanges.keys(parts, target.asked(parts), key -> which.test(key, parts)));
    }

    private static boolean justPastTheEnd(ObjectNode page, PagingDialect paging) {
        JsonNode said = PublishedPages.said(page, paging);
        long pages = said.path("page").asLong() - 2;
        return pages * said.path("pageSize").asLong() < said.path("total").asLong();
    }

    /** Another item of the same kind. */
    private static ObjectNode renamed(ObjectNode item) {
        ObjectNode other = item.deepCopy();
        item.fieldNames().forEachRemaining(name -> {
            if (item.path(name).isTextual()) {
                other.put(name, item.path(name).asText() + "-again");
            } else if (item.path(name).isIntegralNumber()) {
                other.put(name, item.path(name).asLong() + 1_000);
            }
        });
        return other;
    }
}
