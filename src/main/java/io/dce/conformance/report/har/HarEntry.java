package io.dce.conformance.report.har;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.evidence.ledger.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An exchange as an entry of an HTTP archive. */
final class HarEntry {
    private static final String HTTP = "HTTP/1.1";

    /** What stands in the place of a secret is no part of a URI (RFC 3986 2). */
    private static final Pattern NOT_IN_A_URI = Pattern.compile("[^A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]");

    private HarEntry() {}

    /**
     * Makes it.
     *
     * @param rules the ids of the rules that it was seen to break, separated by blanks; empty for none
     */
    static ObjectNode of(Event.Exchanged exchange, String rules) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("startedDateTime", exchange.at().toString()).put("time", exchange.tookMs());
        request(entry.putObject("request"), exchange);
        response(entry.putObject("response"), exchange);
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", exchange.tookMs()).put("receive", 0);
        if (!exchange.connection().isEmpty()) {
            entry.put("connection", exchange.connection());
        }
        entry.put(
                "comment",
                "#" + exchange.number() + " by " + exchange.caller()
                        + (rules.isEmpty() ? "" : ", in a failure of " + rules));
        return entry;
    }

    private static void request(ObjectNode request, Event.Exchanged exchange) {
        String url = NOT_IN_A_URI.matcher(exchange.url()).replaceAll(sign -> encoded(sign.group()));
        request.put("method", exchange.method()).put("url", url).put("httpVersion", HTTP);
        request.putArray("cookies");
        fields(request.putArray("headers"), exchange.headers());
        ArrayNode query = request.putArray("queryString");
        int mark = url.indexOf('?');
        for (String parameter :
                mark < 0 ? new String[0] : url.substring(mark + 1).split("&")) {
            String[] pair = parameter.split("=", 2);
            query.addObject().put("name", pair[0]).put("value", pair.length > 1 ? pair[1] : "");
        }
        if (!exchange.body().isEmpty()) {
            request.putObject("postData")
                    .put("mimeType", value(exchange.headers(), "content-type"))
                    .put("text", exchange.body());
        }
        request.put("headersSize", -1).put("bodySize", exchange.body().getBytes(StandardCharsets.UTF_8).length);
    }

    private static void response(ObjectNode response, Event.Exchanged exchange) {
        response.put("status", exchange.status()).put("statusText", "").put("httpVersion", HTTP);
        response.putArray("cookies");
        fields(response.putArray("headers"), exchange.answerHeaders());
        ObjectNode content = response.putObject("content")
                .put("size", exchange.answerBytes())
                .put("mimeType", value(exchange.answerHeaders(), "content-type"));
        if (!exchange.answer().isEmpty()) {
            content.put("text", exchange.answer());
        }
        response.put("redirectURL", value(exchange.answerHeaders(), "location"));
        response.put("headersSize", -1).put("bodySize", -1);
        String faults = String.join("; ", exchange.faults())
                + (exchange.faults().isEmpty() || exchange.fault().isEmpty() ? "" : "; ")
                + exchange.fault();
        if (!faults.isEmpty()) {
            response.put("comment", faults);
        }
    }

    private static void fields(ArrayNode fields, List<String> lines) {
        for (String line : lines) {
            String[] pair = line.split(": ", 2);
            fields.addObject().put("name", pair[0]).put("value", pair.length > 1 ? pair[1] : "");
        }
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static String encoded(String sign) {
        StringBuilder octets = new StringBuilder();
        for (byte octet : sign.getBytes(StandardCharsets.UTF_8)) {
            octets.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
        }
        return octets.toString();
    }
}
