package io.dce.conformance.client.writes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The writing requests that may leave so that their refusal is seen, and the one place that decides it: before they are
 * made, and once more by their form when they leave. Safe for concurrent use.
 */
public final class HarmlessWrites {
    /** All that such a request may say: what the kit says of every request, the media type, and the method meant. */
    private static final Set<String> OF_EVERY_REQUEST =
            Set.of("user-agent", "accept-encoding", "accept", "host", "connection", "content-length");

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", WriteForm.DELETE);
    private static final Pattern INVENTED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final boolean allowed;
    private final String base;
    private final ShownIds shown = new ShownIds();
    private final Map<String, WriteForm> made = new ConcurrentHashMap<>();
    private final Set<String> invented = ConcurrentHashMap.newKeySet();

    /**
     * For a platform.
     *
     * @param allowed whether any may leave
     * @param base what stands before every path in a request line
     */
    public HarmlessWrites(boolean allowed, String base) {
        this.allowed = allowed;
        this.base = base;
    }

    /** Whether any may leave. */
    public boolean allowed() {
        return allowed;
    }

    /** What must not be named, since it may be there. */
    public ShownIds shown() {
        return shown;
    }

    /** Whether a path template is so plain that where its requests go can be said. */
    public static boolean isPlain(String template) {
        return WriteTemplate.of(template).isPresent();
    }

    /**
     * A writing operation with identifiers that nobody has.
     *
     * @param method POST, PUT, PATCH or DELETE
     * @param template its path, with its base path and its variables
     * @param mediaType one of JSON's, that its body is sent as; empty for none, which only a deletion may have
     * @return empty where it can't be asked without harm
     */
    public Optional<WriteForm> form(String method, String template, Optional<String> mediaType) {
        return WriteTemplate.of(template)
                .filter(plain -> allowed
                        && WRITES.contains(method)
                        && mediaType.map(MalformedBody::isJson).orElse(method.equals(WriteForm.DELETE))
                        && (!method.equals(WriteForm.DELETE) || plain.namesAThing()))
                .map(plain -> new WriteForm(method, plain, mediaType))
                .flatMap(this::admitted);
    }

    /** The same for what no operation is, to see what the platform says of that. */
    public Optional<WriteForm> nowhere(WriteForm form) {
        return admitted(form.nowhere());
    }

    private Optional<WriteForm> admitted(WriteForm form) {
        if (namesSomething(form)) {
            return Optional.empty();
        }
        invented.addAll(form.ids());
        made.put(form.key(), form);
        return Optional.of(form);
    }

    private boolean namesSomething(WriteForm form) {
        return form.ids().stream().anyMatch(shown::has) || form.words().stream().anyMatch(shown::has);
    }

    /** Whether a request is one that is to be looked at here: it has that body, or one of those identifiers. */
    public boolean concerns(String line, String body) {
        return body.contains(MalformedBody.TEXT)
                || INVENTED.matcher(line.toLowerCase(Locale.ROOT))
                        .results()
                        .anyMatch(id -> invented.contains(id.group()));
    }

    /**
     * What keeps a request from leaving; empty for nothing.
     *
     * @param request with its target as it stands in the request line, and all its fields
     */
    public Optional<String> objection(WriteRequest request) {
        if (!allowed) {
            return Optional.of("writing operations are asked only with dce.writes=refusals");
        }
        if (!request.target().startsWith(base)) {
            return Optional.of("it leads elsewhere than to the platform");
        }
        String target = request.target().substring(base.length());
        String path = target.replaceFirst("\\?.*", "");
        WriteForm form = made.get(request.method() + " " + path);
        if (form == null && request.method().equals("POST")) {
            form = made.get(WriteForm.DELETE + " " + path);
        }
        Map<String, String> fields = new HashMap<>(request.headers());
        fields.keySet().removeIf(name -> OF_EVERY_REQUEST.contains(name.toLowerCase(Locale.ROOT)));
        if (form == null || !form.has(new WriteRequest(request.method(), target, fields, request.body()))) {
            return Optional.of("it is none of the requests that are known to be harmless");
        }
        return namesSomething(form) ? Optional.of("a list has shown an identifier that it names") : Optional.empty();
    }
}
