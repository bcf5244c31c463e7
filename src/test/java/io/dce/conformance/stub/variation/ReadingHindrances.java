package io.dce.conformance.stub.variation;

import static io.dce.conformance.check.Outcome.NOT_APPLICABLE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Hindrance.BOTH;
import static io.dce.conformance.stub.variation.Hindrance.BUSY;
import static io.dce.conformance.stub.variation.Hindrance.CONTROL;
import static io.dce.conformance.stub.variation.Hindrance.FAILS;
import static io.dce.conformance.stub.variation.Hindrance.answers;
import static io.dce.conformance.stub.variation.Hindrance.hindered;

import io.dce.conformance.stub.benign.BenignMovingUsers;
import io.dce.conformance.stub.message.HttpFraming;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import java.util.List;
import java.util.stream.Stream;

/** What keeps one from seeing users, their pages, refusals and published operations. */
final class ReadingHindrances {
    static final List<Hindrance> ALL = List.of(
            answers(
                    "the list of users fails",
                    List.of("AUTH-13", "PAGE-1", "PAGE-5", "PAGE-9", "USER-6"),
                    "500",
                    ask(LIST_USERS),
                    FAILS),
            hindered(
                    "users come and go with every look",
                    List.of("PAGE-5"),
                    "users come and go too fast",
                    ReadingHindrances::comingAndGoing),
            hindered(
                    "there are no users",
                    List.of("PAGE-1", "PAGE-3", "PAGE-6", "USER-1", "USER-5", "USER-6"),
                    "there is no user to look at",
                    parts -> StorePages.pages((store, offset, size) -> new Store.Slice(List.of(), 0))),
            hindered(
                    "the pages are empty, whatever their total says",
                    List.of("PAGE-1", "PAGE-2", "USER-2", "USER-3"),
                    "there was no user to look at",
                    parts -> StorePages.pages((store, offset, size) -> new Store.Slice(
                            List.of(), store.users("", offset, size).total()))),
            hindered(
                    "the list goes on past every page that can be asked for",
                    List.of("PAGE-4"),
                    "the last page that can be asked for",
                    parts -> StorePages.pages((store, offset, size) -> oneOfMany(store, offset / size))),
            answers(
                    "the later pages fail",
                    List.of("PAGE-1", "PAGE-3", "PAGE-4", "PAGE-9", "USER-2"),
                    "500",
                    CallMatch::laterPage,
                    FAILS),
            hindered(
                    "the later pages are no JSON",
                    List.of("PAGE-2", "PAGE-3", "PAGE-4", "USER-3"),
                    "not one JSON document",
                    parts -> AnswerRewrite.answerOf(CallMatch::laterPage, answer -> answer.withBody(new byte[] {'{'}))),
            hindered(
                    "the pages past the end are busy",
                    List.of("PAGE-6"),
                    "503",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> CallMatch.laterPage(call)
                                    && answer.object()
                                            .filter(body -> body.path("items").isEmpty())
                                            .isPresent(),
                            answer -> BUSY)),
            hindered(
                    "no user has a name",
                    List.of("PAGE-9"),
                    "the list showed no name to search for",
                    parts -> AnswerRewrite.user(user -> user.put("name", " "))),
            new Hindrance(
                    "the key does not open the details of users",
                    PASS,
                    List.of("AUTH-2", "AUTH-3", "AUTH-9", "AUTH-12", "AUTH-15", "AUTH-18", "KEY-2"),
                    "",
                    BOTH,
                    parts -> AdmissionChanges.never(ask(GET_USER), AdmissionChanges.FORBIDDEN)),
            new Hindrance("one answer never comes", PASS, List.of("HTTP-2"), "", BOTH, parts -> {
                CallCounter asked = new CallCounter();
                return PlatformChange.wire((call, answer, out) ->
                        ask(GET_USER).test(call) && asked.up() == 1 || HttpFraming.plain(call, answer, out));
            }),
            answers("nobody is told who it is", List.of("AUTH-3", "KEY-5"), CONTROL, ask(GET_CURRENT_USER), FAILS),
            answers(
                    "pages of one fail",
                    List.of("AUTH-3"),
                    CONTROL,
                    call -> ask(LIST_USERS).test(call) && call.query().contains("pageSize=1&")
                            || call.query().endsWith("pageSize=1"),
                    FAILS),
            hindered(
                    "who has no key is put off",
                    List.of("AUTH-3", "AUTH-11", "AUTH-18"),
                    "503",
                    parts -> PlatformChange.layer(
                            (call, platform) -> CallMatch.anonymous(call) ? BUSY : platform.apply(call))),
            new Hindrance(
                    "operations show nothing that is declared",
                    NOT_APPLICABLE,
                    List.of("OPS-4"),
                    "",
                    BOTH,
                    // What the yard serves has members that it must have: it isn't served at all.
                    parts -> AnswerRewrite.answerOf(
                                    call -> parts.published().find(call).isPresent(),
                                    answer -> answer.withBody(new byte[] {'{', '}'}))
                            .and(AnswerRewrite.answerOf(
                                    call -> call.path().contains("/yard.example/"),
                                    answer -> RpcStatus.NOT_FOUND.answer("none")))),
            answers(
                    "a module is away",
                    List.of("OPS-1", "OPS-3"),
                    "does not answer",
                    call -> CallMatch.operation(call).isEmpty(),
                    StubAnswer.text(503, "no healthy upstream")));

    private ReadingHindrances() {}

    private static PlatformChange comingAndGoing(PlatformParts parts) {
        List<User> there = parts.population().listed();
        User last = there.get(there.size() - 1);
        return PlatformChange.store(faithful -> new OtherUsers(
                faithful,
                parts.population(),
                looks -> Stream.concat(
                                there.stream().limit(there.size() - 1L),
                                Stream.of(BenignMovingUsers.added(last, looks + 1)))
                        .toList()));
    }

    /** Pages of a single user each: a thousand full ones would take long to read, and only that they go on matters. */
    private static Store.Slice oneOfMany(Store store, long page) {
        User like = store.users("", 0, 1).users().get(0);
        return new Store.Slice(List.of(BenignMovingUsers.added(like, Math.toIntExact(page))), 200_000);
    }
}
