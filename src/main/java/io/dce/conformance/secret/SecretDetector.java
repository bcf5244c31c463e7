package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dce.conformance.exchange.BodyBytes;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.secret.FormIndex.Found;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Looks for secrets in whatever comes from a platform, before anybody writes it down: signed tokens, whole or in parts,
 * also under JSON's escapes, percent signs, base64 and hexadecimal, and known secrets in a form that nobody would know
 * them in. What the run has shown itself, forged or not, is no secret of the platform's.
 */
public final class SecretDetector {
    private static final int DEEPEST = 3;
    /** How much of a body is looked at in one go, whatever its size. */
    private static final int WINDOW = 1 << 20;

    /** A token that crosses the end of a window is found whole in the next one. */
    private static final int OVERLAP = 1 << 15;

    /** More than that no honest platform shows; each whole token beyond is still redacted where it stands as it is. */
    private static final int MOST = 5_000;

    private static final Pattern PADDING = Pattern.compile("=+$");

    private final SecretRegistry secrets;
    private final AtomicInteger registered = new AtomicInteger();
    /** What was asked with, since most requests show the same key. */
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    /**
     * Looks for them.
     *
     * @param secrets where they are registered
     */
    public SecretDetector(SecretRegistry secrets) {
        this.secrets = secrets;
    }

    /** Takes note of an exchange: first of what was asked, then of what came back. */
    public void note(Exchange exchange) {
        exchange.request().headers().forEach(header -> own(header.value()));
        String query = exchange.request().uri().getRawQuery();
        if (query != null) {
            own(query);
        }
        own(exchange.request().body());
        exchange.answer().ifPresent(answer -> {
            JwtSiblings fields = new JwtSiblings();
            answer.headers().forEach(header -> fields.add(header.name(), header.value()));
            register(fields.secrets());
            answer.headers().forEach(header -> look(header.value(), 0));
            look(answer.body());
        });
        exchange.fault().ifPresent(fault -> look(fault.message(), 0));
    }

    private void own(String text) {
        if (text.length() >= EncodingLayer.SHORTEST_RUN && shown.add(text)) {
            own(text, 0);
        }
    }

    private void own(String text, int depth) {
        secrets.letStand(text);
        if (depth < DEEPEST) {
            EncodingLayer.of(text).forEach(layer -> own(layer.text(), depth + 1));
        }
    }

    private void look(BodyBytes body) {
        register(SeparateJwtParts.in(body.text(0, body.size(), ISO_8859_1)));
        for (int from = 0; from < body.size(); from += WINDOW) {
            int to = Math.min(body.size(), from + WINDOW + OVERLAP);
            look(body.text(from, to, ISO_8859_1), 0);
        }
    }

    private void look(String text, int depth) {
        for (SignedJwts.Span span : SignedJwts.in(text, text.length())) {
            String token = span.of(text);
            if (secrets.mayOpen(token)) {
                register(token, SecretRegistry.TOKEN);
            }
        }
        if (depth == DEEPEST) {
            return;
        }
        for (EncodingLayer layer : EncodingLayer.of(text)) {
            register(SeparateJwtParts.in(layer.text()));
            look(layer.text(), depth + 1);
            for (Found found : secrets.all(layer.text(), layer.text().length())) {
                String outside = layer.outside(text, found.at(), found.end());
                if (!secrets.redact(outside).equals("<" + found.label() + ">")) {
                    register(outside, found.label());
                }
            }
        }
    }

    /** In both alphabets of base64: what is shown in one may be shown in the other elsewhere. */
    private void register(List<String> parts) {
        for (String part : parts) {
            String bare = PADDING.matcher(part).replaceFirst("");
            for (String spelled : List.of(bare.replace('+', '-').replace('/', '_'), bare)) {
                if (secrets.isNewPart(spelled) && registered.getAndIncrement() < MOST) {
                    secrets.sightedPart(spelled);
                }
            }
        }
    }

    private void register(String secret, String label) {
        if (registered.getAndIncrement() < MOST) {
            secrets.sighted(secret, label);
        }
    }
}
