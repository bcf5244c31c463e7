package io.dce.conformance.evidence.ledger;

import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.escape.ShellWord;
import io.dce.conformance.escape.ShellWord.Part;
import io.dce.conformance.exchange.Curl;
import io.dce.conformance.exchange.Request;
import io.dce.conformance.secret.SecretRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Commands that ask once more what a run has asked. In the place of a key there stands the variable that has it. */
public final class AgainCommands {
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.");
    private static final String MADE = "<" + SecretRegistry.MADE + ">";
    private static final int PARTS_OF_A_JWT = 3;
    private static final int SHORTEST_PART = 12;

    private final boolean insecure;
    private final SecretRegistry secrets;
    private final Map<String, String> given = new LinkedHashMap<>();

    /**
     * A command.
     *
     * @param text for any POSIX shell; without secrets
     * @param key where the key in it comes from
     */
    record Again(String text, KeyOrigin key) {}

    private AgainCommands(SecretRegistry secrets, boolean insecure) {
        this.secrets = secrets;
        this.insecure = insecure;
    }

    /** Of a run that was given no keys. */
    public static AgainCommands without(SecretRegistry secrets) {
        return new AgainCommands(secrets, false);
    }

    /** Of a run with these settings. */
    public static AgainCommands of(TargetConfig config, SecretRegistry secrets) {
        AgainCommands commands = new AgainCommands(secrets, config.insecure());
        config.key().ifPresent(key -> commands.take("DCE_TOKEN", key));
        config.limitedKey().ifPresent(key -> commands.take("DCE_LIMITED_TOKEN", key));
        config.expiredKey().ifPresent(key -> commands.take("DCE_EXPIRED_TOKEN", key));
        return commands;
    }

    /** The key, and its claims and its signature alone, which some forged keys borrow. */
    private void take(String variable, String key) {
        given.put(key, "$" + variable);
        String[] parts = key.split("\\.");
        if (parts.length == PARTS_OF_A_JWT
                && parts[1].length() >= SHORTEST_PART
                && parts[2].length() >= SHORTEST_PART) {
            given.put(parts[1], "$(echo $" + variable + " | cut -d. -f2)");
            given.put(parts[2], "$(echo $" + variable + " | cut -d. -f3)");
        }
    }

    Again of(Request request) {
        StringBuilder shown = new StringBuilder();
        String command = Curl.of(request, insecure, text -> {
            List<Part> parts = parts(text);
            parts.forEach(part -> shown.append(part.text()));
            return ShellWord.of(parts);
        });
        String seen = shown.toString();
        KeyOrigin origin = seen.contains("$NEW_KEY")
                ? KeyOrigin.MADE
                : JWT.matcher(seen).find() ? KeyOrigin.FORGED : KeyOrigin.GIVEN;
        return new Again(command, origin);
    }

    private List<Part> parts(String text) {
        List<Part> parts = List.of(new Part(text, false));
        for (Map.Entry<String, String> key : given.entrySet()) {
            parts = split(parts, key.getKey(), key.getValue());
        }
        List<Part> clean = parts.stream()
                .map(part -> part.expanded() ? part : new Part(secrets.redact(part.text()), false))
                .toList();
        return clean.equals(parts) ? parts : split(clean, MADE, "$NEW_KEY");
    }

    private static List<Part> split(List<Part> parts, String secret, String expansion) {
        List<Part> split = new ArrayList<>();
        for (Part part : parts) {
            String text = part.text();
            int from = 0;
            for (int at = text.indexOf(secret); at >= 0 && !part.expanded(); at = text.indexOf(secret, from)) {
                if (at > from) {
                    split.add(new Part(text.substring(from, at), false));
                }
                split.add(new Part(expansion, true));
                from = at + secret.length();
            }
            if (from < text.length()) {
                split.add(new Part(text.substring(from), part.expanded()));
            }
        }
        return split;
    }
}
