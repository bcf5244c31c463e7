package io.dce.conformance.sweep.value;

import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.ApiParameter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header fields that an operation demands, with values that its document allows. Who asks is for the kit to show: a
 * field that carries a credential is never filled, nor one that frames or routes the request.
 */
public final class RequiredHeaders {
    /** RFC 9110 and 9112; OpenAPI takes no heed of the first three (3.0.3, section 4.7.12). */
    private static final Set<String> OF_HTTP = Set.of(
            "accept",
            "content-type",
            "authorization",
            "host",
            "connection",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "forwarded",
            "via",
            "range",
            "accept-encoding",
            "keep-alive",
            "date");

    private static final Pattern CREDENTIAL = Pattern.compile(
            ".*(auth|token|secret|passw|credential|cookie|session|jwt|bearer|signature|api-?_?key|access-?_?key|x-?_?key).*"
                    + "|proxy-.*|grpc-metadata-.*|x-forwarded-.*|x-remote-.*|impersonate-.*|key");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");

    private RequiredHeaders() {}

    /** By their names. */
    public static Map<String, String> of(ApiOperation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(p -> p.in().equals("header") && p.required() && isHarmless(p))
                .forEach(p -> headers.put(p.name(), MadeValue.of(p)));
        headers.values().removeIf(value -> !VALUE.matcher(value).matches());
        return headers;
    }

    private static boolean isHarmless(ApiParameter parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                && !OF_HTTP.contains(name)
                && !CREDENTIAL.matcher(name).matches()
                && Stream.of("/securityDefinitions", "/components/securitySchemes")
                        .flatMap(place -> parameter.schema().root().at(place).valueStream())
                        .noneMatch(scheme -> scheme.path("name").asText().equalsIgnoreCase(name));
    }
}
