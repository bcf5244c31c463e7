package io.dce.conformance.drift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/** What is different about an operation, in lines that name the place. */
final class ChangeDetails {
    /** Schemas that refer to themselves have no end. */
    private static final int DEEPEST = 40;

    private static final String ANSWER = "answer ";

    private final List<String> lines = new ArrayList<>();

    private boolean missed;

    private ChangeDetails() {}

    static ChangeDetails of(Changed operation) {
        ChangeDetails details = new ChangeDetails();
        details.parts(operation, "", 0);
        return details;
    }

    List<String> lines() {
        return lines.stream().distinct().toList();
    }

    /**
     * Whether a member of an answer is gone or is of another type: the vendor's documents require no member, for which
     * the library takes it to be harmless.
     */
    boolean missed() {
        return missed;
    }

    private void walk(Changed changed, String place, int depth) {
        if (changed == null || !changed.isDifferent() || depth > DEEPEST) {
            return;
        }
        if (changed instanceof ChangedSchema schema) {
            schema(schema, place, depth);
        } else if (changed instanceof ChangedParameters parameters) {
            parameters.getMissing().forEach(p -> say("parameter " + p.getName(), "is gone"));
            parameters
                    .getIncreased()
                    .forEach(p -> say(
                            "parameter " + p.getName(),
                            Boolean.TRUE.equals(p.getRequired()) ? "is new and required" : "is new"));
            parameters.getChanged().forEach(p -> walk(p, "parameter " + p.getName(), depth + 1));
        } else if (changed instanceof ChangedParameter parameter) {
            if (parameter.isChangeRequired()) {
                boolean now = Boolean.TRUE.equals(parameter.getNewParameter().getRequired());
                say(place, now ? "is required now" : "is not required any more");
            }
            parts(parameter, place, depth);
        } else if (changed instanceof ChangedRequestBody body) {
            if (body.isChangeRequired()) {
                say("request body", "changed whether it is required");
            }
            parts(body, "request body", depth);
        } else if (changed instanceof ChangedApiResponse answers) {
            each(answers.getMissing().keySet(), ANSWER, "is gone");
            each(answers.getIncreased().keySet(), ANSWER, "is new");
            answers.getChanged().forEach((status, answer) -> walk(answer, ANSWER + status, depth + 1));
        } else if (changed instanceof ChangedContent content) {
            each(content.getMissing().keySet(), place + " as ", "is gone");
            each(content.getIncreased().keySet(), place + " as ", "is new");
            content.getChanged().values().forEach(type -> walk(type, place, depth + 1));
        } else {
            parts(changed, place, depth);
        }
    }

    private void schema(ChangedSchema schema, String place, int depth) {
        boolean retyped = schema.isChangedType() || schema.isChangeFormat();
        missed |= place.startsWith(ANSWER)
                && (retyped || !schema.getMissingProperties().isEmpty());
        if (retyped) {
            say(place, "was " + type(schema.getOldSchema()) + ", is " + type(schema.getNewSchema()));
        }
        each(schema.getMissingProperties().keySet(), place + "/", "is gone");
        each(schema.getIncreasedProperties().keySet(), place + "/", "is new");
        schema.getChangedProperties().forEach((name, inner) -> walk(inner, place + "/" + name, depth + 1));
        walk(schema.getItems(), place + "/*", depth + 1);
        walk(schema.getAddProp(), place + "/*", depth + 1);
        schema.getChangedElements().stream()
                .filter(part -> part != null && !(part instanceof ChangedSchema))
                .forEach(part -> walk(part, place, depth + 1));
    }

    private void parts(Changed changed, String place, int depth) {
        if (changed instanceof ChangedList<?> list) {
            String what = place + ": " + words(changed);
            list.getMissing().forEach(value -> say(what, "no longer has " + value));
            list.getIncreased().forEach(value -> say(what, "has " + value + " now"));
        } else if (changed instanceof ComposedChanged composed) {
            composed.getChangedElements().forEach(part -> walk(part, place, depth + 1));
        } else {
            say(place.isEmpty() ? words(changed) : place + ": " + words(changed), "changed");
        }
    }

    private void each(Collection<String> names, String before, String what) {
        names.forEach(name -> say(before + name, what));
    }

    private void say(String place, String what) {
        lines.add(place + " " + what);
    }

    private static String type(io.swagger.v3.oas.models.media.Schema<?> schema) {
        String type = schema == null || schema.getType() == null ? "untyped" : schema.getType();
        return schema == null || schema.getFormat() == null ? type : type + " (" + schema.getFormat() + ")";
    }

    /** The name of the library's class is what changed: ChangedMaxLength is the max length. */
    private static String words(Changed changed) {
        String name = changed.getClass().getSimpleName().replaceFirst("^Changed", "");
        return name.equals("Metadata")
                ? "its description"
                : "its " + name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
