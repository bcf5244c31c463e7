package io.dce.conformance.config;

import io.dce.conformance.secret.PlausibleKey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Further access keys, each with the name of who has it: {@code auditor=auditor.key,guest=guest.key}. */
final class NamedKeys {
    private static final Pattern NAMED = Pattern.compile("([a-z][a-z0-9-]{0,30})=(.+)");
    /** Who is always there. */
    private static final Set<String> TAKEN = Set.of("alice", "limited", "expired", "nobody");

    private NamedKeys() {}

    /**
     * By their names, in the order they are given.
     *
     * @param text what the setting says
     * @param found is told each key, before anything is said
     * @param problems what is wrong with a key
     * @return empty where the text is not of this form, or a name is taken or there twice
     */
    static Optional<Map<String, String>> in(Path folder, String text, Consumer<String> found, List<String> problems) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            Matcher named = NAMED.matcher(part.strip());
            if (!named.matches() || TAKEN.contains(named.group(1)) || keys.containsKey(named.group(1))) {
                return Optional.empty();
            }
            Optional<String> key = ValueParser.path(folder, named.group(2)).flatMap(ValueParser::content);
            if (key.isEmpty()) {
                problems.add(Setting.TOKENS.property().orElseThrow() + ": the file of " + named.group(1)
                        + " cannot be read");
            }
            keys.put(named.group(1), key.orElse(""));
        }
        keys.forEach((name, key) -> {
            found.accept(key);
            boolean visible = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
            PlausibleKey.objection(key)
                    .or(() -> visible ? Optional.empty() : Optional.of("a key is one line of visible ASCII characters"))
                    .filter(why -> !key.isEmpty())
                    .ifPresent(why -> problems.add(Setting.TOKENS.property().orElseThrow() + ": the key of " + name
                            + " is not an access key: " + why));
        });
        return Optional.of(keys);
    }
}
