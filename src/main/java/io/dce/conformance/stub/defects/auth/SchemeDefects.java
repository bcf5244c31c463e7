package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.Defect;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** AUTH-9, AUTH-16: valid keys in places where they don't count, and count. */
public final class SchemeDefects {
    private static final Pattern BASIC = Pattern.compile("(?i)basic (\\S+)");

    public static final List<Defect> ALL = List.of(
            scheme("basic-served", "A key is as good under Basic as under Bearer.", "(?i)basic (\\S+)"),
            scheme("token-scheme-served", "A key is as good under Token as under Bearer.", "(?i)token (\\S+)"),
            scheme("small-token-scheme-served", "A key is as good under token, in small letters.", "token (\\S+)"),
            scheme("bare-key-served", "A key needs no scheme.", "(\\S+)"),
            scheme("glued-scheme-served", "Bearer needs no blank before the key.", "(?i)bearer(\\S+)"),
            scheme("any-scheme-served", "Any scheme will do.", "\\S+ (\\S+)"),
            scheme("jwt-scheme-served", "A key is as good under JWT as under Bearer.", "(?i)jwt (\\S+)"),
            defect(
                    "AUTH-9",
                    "basic-password-served",
                    "A key is good as the password of Basic, whatever the user.",
                    parts -> reading(call -> basic(call).map(pair -> pair.substring(pair.indexOf(':') + 1)))),
            defect(
                    "AUTH-9",
                    "token-scheme-known",
                    "Under Token a key opens the current user and nothing else.",
                    parts -> reading(call -> CallMatch.authorization(call)
                            .filter(value -> value.startsWith("Token ")
                                    && ask(GET_CURRENT_USER).test(call))
                            .map(value -> value.substring(6)))),
            query("access-token-in-query-served", "access_token"),
            query("token-in-query-served", "token"),
            query("jwt-in-query-served", "jwt"),
            defect(
                    "AUTH-16",
                    "query-repeated",
                    "A key in the query is refused, and repeated with the address.",
                    parts -> repeating()));

    private SchemeDefects() {}

    private static Defect scheme(String name, String sentence, String form) {
        Pattern pattern = Pattern.compile(form);
        return defect(
                "AUTH-9",
                name,
                sentence,
                parts -> reading(call -> CallMatch.authorization(call)
                        .map(pattern::matcher)
                        .filter(Matcher::matches)
                        .map(match -> match.group(1))));
    }

    /** Who shows a key in the query is refused, and reads it in the refusal. */
    private static PlatformChange repeating() {
        return PlatformChange.answer((call, answer) -> (answer.status() == 401 || answer.status() == 403)
                        && call.query().contains("=ey")
                ? RpcStatus.UNAUTHENTICATED.answer("no key at " + call.path() + "?" + call.query())
                : answer);
    }

    private static Defect query(String name, String parameter) {
        return defect(
                "AUTH-16",
                name,
                "A key is read from the query, as " + parameter + ".",
                parts -> reading(call -> CallMatch.parameter(call, parameter)));
    }

    /** A platform that finds keys where they ought not to be. */
    static PlatformChange reading(Function<StubCall, Optional<String>> key) {
        return PlatformChange.layer((call, platform) -> platform.apply(key.apply(call)
                .map(k -> call.withHeader("authorization", "Bearer " + k))
                .orElse(call)));
    }

    /** The user and the password, with a colon between (RFC 7617 section 2). */
    static Optional<String> basic(StubCall call) {
        return CallMatch.authorization(call)
                .map(BASIC::matcher)
                .filter(basic -> basic.matches() && !basic.group(1).contains("."))
                .map(basic -> new String(Base64.getDecoder().decode(basic.group(1)), UTF_8));
    }
}
