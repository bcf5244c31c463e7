package io.dce.conformance.evidence.ledger;

import io.dce.conformance.escape.VisibleText;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.secret.SecretRegistry;
import java.util.List;

/** Exchanges as text, as curl -v would show them, without secrets. No body can pass for the lines of another exchange. */
public final class Transcript {
    private static final int MOST = 60;
    private static final int LONGEST_BODY = 1_500;

    private final SecretRegistry secrets;

    public Transcript(SecretRegistry secrets) {
        this.secrets = secrets;
    }

    /** All of them, or the first and the last ones of many. */
    public String of(List<Exchange> exchanges) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < exchanges.size(); i++) {
            if (i == MOST / 2 && exchanges.size() > MOST) {
                int left = exchanges.size() - MOST;
                text.append("… ").append(left).append(" exchanges more …\n\n");
                i += left;
            }
            text.append(of(exchanges.get(i))).append('\n');
        }
        return text.toString();
    }

    /** One exchange, with the attempts before it. */
    public String of(Exchange exchange) {
        StringBuilder text = new StringBuilder();
        exchange.earlier()
                .forEach(attempt ->
                        text.append("(repeated)\n").append(of(attempt)).append('\n'));
        text.append("#")
                .append(exchange.number())
                .append(" by ")
                .append(exchange.request().caller());
        text.append(", ").append(exchange.took().toMillis()).append(" ms");
        text.append(exchange.reused() ? ", on a used connection\n" : ", on a new connection\n");
        text.append("> ").append(exchange.request().line()).append('\n');
        exchange.request().headers().forEach(h -> append(text, "> ", h));
        body(text, exchange.request().body());
        exchange.answer().ifPresent(answer -> append(text, answer));
        exchange.fault().ifPresent(f -> text.append("! ").append(f.message()).append('\n'));
        return VisibleText.lines(secrets.redact(text.toString()));
    }

    private void append(StringBuilder text, Answer answer) {
        text.append("< ").append(answer.status()).append('\n');
        Header.first(answer.headers(), Journal.KEPT_OF_THE_FIELDS).forEach(h -> append(text, "< ", h));
        body(text, answer.text());
        answer.faults().forEach(f -> text.append("! ").append(f).append('\n'));
    }

    private static void append(StringBuilder text, String direction, Header header) {
        text.append(direction)
                .append(VisibleText.line(header.name() + ": " + header.value()))
                .append('\n');
    }

    private void body(StringBuilder text, String body) {
        if (!body.isEmpty()) {
            boolean whole = body.length() <= LONGEST_BODY;
            text.append(secrets.redact(body, LONGEST_BODY).replace("\n", "\n  "))
                    .append(whole ? "" : "… (" + body.length() + " characters)")
                    .append('\n');
        }
    }
}
