package io.dce.conformance.stub.defects.user;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** USER-4, USER-7: answers that are no sound JSON documents, and errors of another form. */
public final class JsonDefects {
    public static final List<Defect> ALL = List.of(
            text(
                    "trailing-comma",
                    "A comma follows the last user.",
                    text -> text.replaceFirst("}], ?\"pag", "},], \"pag")),
            text("text-after-document", "Something follows the document.", text -> text + "\n-- 12 ms"),
            text("two-documents", "The document comes twice.", text -> text + text),
            text("guarded-document", "The document is guarded against scripts by a prefix.", text -> ")]}',\n" + text),
            text(
                    "member-twice",
                    "A user has two ids.",
                    text -> text.replaceFirst("\\{\"id\":", "{\"id\":\"1\",\"id\":")),
            text("not-a-number", "The total is NaN.", text -> text.replaceFirst("\"total\":[0-9]+", "\"total\":NaN")),
            text("document-cut", "The document ends too early.", text -> text.substring(0, text.length() - 2)),
            bytes("latin-1", "The document is in Latin-1.", bytes -> new String(bytes, UTF_8).getBytes(ISO_8859_1)),
            bytes("utf-16", "The document is in UTF-16.", bytes -> new String(bytes, UTF_8).getBytes(UTF_16)),
            bytes(
                    "byte-order-mark",
                    "A byte order mark precedes the document.",
                    bytes -> ("\uFEFF" + new String(bytes, UTF_8)).getBytes(UTF_8)),
            bytes("broken-utf-8", "The last characters that are not ASCII are cut in half.", JsonDefects::broken),
            header(
                    "declared-as-html",
                    "JSON is declared as HTML.",
                    ask(LIST_USERS),
                    answer -> answer.withHeader("content-type", "text/html; charset=utf-8")),
            header(
                    "undeclared",
                    "Nothing declares what the document is.",
                    ask(LIST_USERS),
                    answer -> answer.withoutHeader("content-type")),
            header(
                    "details-declared-as-text",
                    "The details of a user are declared as text.",
                    ask(GET_USER),
                    answer -> answer.withHeader("content-type", "text/plain")),
            header(
                    "declared-as-latin-1",
                    "JSON in UTF-8 is declared as Latin-1.",
                    ask(LIST_USERS),
                    answer -> answer.withHeader("content-type", "application/json; charset=iso-8859-1")),
            error("error-is-text", "Errors are plain text.", answer -> StubAnswer.text(answer.status(), "not found")),
            error(
                    "error-is-html",
                    "Errors are pages.",
                    answer -> answer.withHeader("content-type", "text/html")
                            .withBody("<html><body>404</body></html>".getBytes(UTF_8))),
            member(
                    "error-code-is-a-string",
                    "The code of an error is a string.",
                    error -> error.put("code", error.path("code").asText())),
            member("error-without-details", "Errors have no details.", error -> error.remove("details")),
            member("error-without-message", "Errors have no message.", error -> error.remove("message")),
            defect(
                    "USER-7",
                    "unknown-address-without-code",
                    "The error for an address that nothing has is an object of another form.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 404
                                    && CallMatch.operation(call).isEmpty(),
                            answer -> StubAnswer.json(
                                    404, StrictJson.object().put("status", 404).put("error", "Not Found")))),
            member("error-within-error", "The members of an error stand in another object.", error -> {
                ObjectNode inner = error.deepCopy();
                error.removeAll();
                error.set("error", inner);
            }));

    private JsonDefects() {}

    private static Defect text(String name, String sentence, Function<String, String> change) {
        return bytes(
                name, sentence, bytes -> change.apply(new String(bytes, UTF_8)).getBytes(UTF_8));
    }

    private static Defect bytes(String name, String sentence, Function<byte[], byte[]> change) {
        return header(name, sentence, ask(LIST_USERS), answer -> answer.withBody(change.apply(answer.body())));
    }

    private static Defect header(
            String name, String sentence, Predicate<StubCall> when, Function<StubAnswer, StubAnswer> change) {
        return defect("USER-4", name, sentence, parts -> AnswerRewrite.answerOf(when, change));
    }

    private static Defect error(String name, String sentence, Function<StubAnswer, StubAnswer> change) {
        return defect("USER-7", name, sentence, parts -> AnswerRewrite.answer(JsonDefects::ownError, change));
    }

    private static Defect member(String name, String sentence, Consumer<ObjectNode> change) {
        return defect(
                "USER-7",
                name,
                sentence,
                parts -> AnswerRewrite.object(JsonDefects::ownError, (call, error) -> change.accept(error)));
    }

    /** An error of the API itself, not of the gateway before it. */
    private static boolean ownError(StubCall call, StubAnswer answer) {
        return answer.status() == 400 || answer.status() == 404;
    }

    private static byte[] broken(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] < 0) {
                changed[i] = ' ';
                return changed;
            }
        }
        return Arrays.copyOf(changed, changed.length);
    }
}
