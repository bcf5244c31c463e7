package io.dce.conformance.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the places where a rule is stated.
 *
 * @param text as the feature has it
 * @param link where it can be read; empty where there is no such place
 */
public record SourcePart(String text, Optional<String> link) {
    private static final Pattern RFC = Pattern.compile("RFC (\\d+)(?:,? sections? ([\\d.]*\\d))?");
    private static final Pattern SECTION = Pattern.compile("^sections? ([\\d.]*\\d)");
    private static final Pattern BETWEEN = Pattern.compile("; (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    /** By what a part begins with. */
    private static final Map<String, String> PAGES = Map.of(
            "seed", "https://docs.daocloud.io/en/ghippo/user-guide/personal-center/accesstoken.html",
            "vendor", "https://docs.daocloud.io/openapi/",
            "google.rpc.Code", "https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto",
            "grpc-gateway", "https://grpc-ecosystem.github.io/grpc-gateway/docs/mapping/customizing_your_gateway/",
            "ProtoJSON", "https://protobuf.dev/programming-guides/json/",
            "OWASP API Security", "https://owasp.org/API-Security/editions/2023/en/0x11-t10/",
            "CWE-209", "https://cwe.mitre.org/data/definitions/209.html");

    /** The parts of a source, in their order. */
    static List<SourcePart> of(String source) {
        List<SourcePart> parts = new ArrayList<>();
        String rfc = "";
        for (String text : BETWEEN.split(source)) {
            Matcher named = RFC.matcher(text);
            Matcher section = SECTION.matcher(text);
            if (named.find()) {
                rfc = named.group(1);
                parts.add(new SourcePart(text, Optional.of(rfc(rfc, named.group(2)))));
            } else if (section.find() && !rfc.isEmpty()) {
                parts.add(new SourcePart(text, Optional.of(rfc(rfc, section.group(1)))));
            } else {
                parts.add(new SourcePart(
                        text,
                        PAGES.entrySet().stream()
                                .filter(page -> text.startsWith(page.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst()));
            }
        }
        return parts;
    }

    private static String rfc(String number, String section) {
        return "https://www.rfc-editor.org/rfc/rfc" + number + (section == null ? "" : "#section-" + section);
    }
}
