package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.reference.ObjectKind.Form;
import io.dce.conformance.openapi.reference.ObjectKind.Held;
import io.dce.conformance.openapi.reference.ReferenceTargets.Target;
import io.dce.conformance.openapi.text.DocumentException;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.openapi.text.JsonPointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Makes one tree of a document and the files that it consists of: all of its references are local ones by JSON pointers
 * then, and the other files stand below {@link JsonPointers#OTHER_FILES}.
 */
public final class DocumentBundle {
    private final ReferenceTargets targets;
    private final SchemaRewriting schemas;
    private final List<DocumentFinding> findings = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<ObjectKind, Set<JsonNode>> visited = new EnumMap<>(ObjectKind.class);
    private final Set<JsonNode> within = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Visit> waiting = new ArrayDeque<>();

    private record Visit(DocumentFile file, String pointer, JsonNode node, ObjectKind kind) {}

    private DocumentBundle(ReferenceTargets targets, SchemaRewriting schemas) {
        this.targets = targets;
        this.schemas = schemas;
    }

    /**
     * Makes it, in place.
     *
     * @param root what the document's own file holds
     * @param modern whether its schemas are those of JSON Schema 2020-12, as they are from OpenAPI 3.1 on
     * @param eachSchema is told of each schema and where it is in the whole
     * @return what is odd about it
     * @throws DocumentException for a reference that leads nowhere, to what is not followed, or round in a circle
     */
    public static List<DocumentFinding> of(
            DocumentFolder folder, ObjectNode root, boolean modern, BiConsumer<String, JsonNode> eachSchema) {
        DocumentFile own = folder.own(root, modern);
        ReferenceTargets targets = new ReferenceTargets(folder, own, modern);
        DocumentBundle bundle = new DocumentBundle(targets, new SchemaRewriting(targets, modern, eachSchema));
        bundle.waiting.add(new Visit(own, "", root, ObjectKind.DOCUMENT));
        while (!bundle.waiting.isEmpty()) {
            Visit next = bundle.waiting.remove();
            bundle.visit(next.file(), next.pointer(), next.node(), next.kind());
        }
        if (!folder.contents().isEmpty()) {
            root.putObject(JsonPointers.OTHER_FILES).setAll(folder.contents());
        }
        ReferenceCycles circles = new ReferenceCycles(folder.source(), root);
        bundle.places.forEach(circles::follow);
        bundle.schemas.places().forEach(circles::followSchema);
        List<DocumentFinding> findings = new ArrayList<>(folder.findings());
        findings.addAll(bundle.findings);
        findings.addAll(bundle.schemas.findings());
        findings.addAll(circles.findings());
        return findings;
    }

    private void visit(DocumentFile file, String pointer, JsonNode node, ObjectKind kind) {
        Set<JsonNode> seen = visited.computeIfAbsent(kind, k -> Collections.newSetFromMap(new IdentityHashMap<>()));
        if (!(node instanceof ObjectNode object) || !seen.add(node)) {
            return;
        }
        if (kind == ObjectKind.SCHEMA) {
            schemas.rewrite(file, pointer, object, target -> queue(target, kind));
        } else if (object.has("$ref") && !object.path("$ref").isTextual()) {
            findings.add(
                    new DocumentFinding(file.prefix() + pointer + "/$ref", "a reference is a text, but this is none"));
        } else if (object.path("$ref").isTextual()) {
            if (kind.isKept()) {
                refer(file, pointer, object, kind);
                return;
            }
            fill(file, pointer, object, kind);
        }
        if (!kind.isAside()) {
            SchemaRewriting.takeNames(object);
        }
        // Rewriting may have added members, and what has the wrong form is taken away.
        for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
            kind.member(member.getKey()).ifPresent(held -> {
                String place = pointer + "/" + JsonPointers.step(member.getKey());
                if (isRight(file, place, member.getValue(), held)) {
                    held(file, place, member.getValue(), held);
                } else {
                    object.remove(member.getKey());
                }
            });
        }
    }

    private void held(DocumentFile file, String pointer, JsonNode node, Held held) {
        Held one = new Held(held.kind(), Form.ONE);
        if (held.form() == Form.ONE) {
            visit(file, pointer, node, held.kind());
        }
        if (node instanceof ArrayNode list) {
            if (held.kind() == ObjectKind.SCHEMA) {
                list.removeIf(part -> !isRight(file, pointer, part, one));
            }
            for (int i = 0; i < list.size(); i++) {
                visit(file, pointer + "/" + i, list.get(i), held.kind());
            }
        } else if (held.form() != Form.ONE && node instanceof ObjectNode named) {
            if (named.path("$ref").isTextual()) {
                fillNames(file, pointer, named, held);
            }
            for (Map.Entry<String, JsonNode> entry : List.copyOf(named.properties())) {
                String place = pointer + "/" + JsonPointers.step(entry.getKey());
                if (held.form() == Form.NAMED_WITH_EXTENSIONS && entry.getKey().startsWith("x-")) {
                    continue;
                }
                if (isRight(file, place, entry.getValue(), one)) {
                    visit(file, place, entry.getValue(), held.kind());
                } else {
                    named.remove(entry.getKey());
                }
            }
        }
    }

    private boolean isRight(DocumentFile file, String place, JsonNode node, Held held) {
        Optional<String> fault = ExpectedForm.fault(node, held);
        if (fault.isPresent() && !node.isNull() && held.kind().isAsked()) {
            throw new DocumentException(file.name(), place, fault.get());
        }
        fault.ifPresent(what -> findings.add(new DocumentFinding(file.prefix() + place, what + "; it is left out")));
        return fault.isEmpty();
    }

    private void queue(Target target, ObjectKind kind) {
        waiting.add(new Visit(target.file(), target.pointer(), target.node(), kind));
    }

    private void refer(DocumentFile file, String pointer, ObjectNode object, ObjectKind kind) {
        try {
            Target target = targets.of(file, pointer, object).asObject(false);
            object.put("$ref", target.reference());
            places.add(file.prefix() + pointer);
            queue(target, kind);
        } catch (ReferenceException e) {
            String reference = object.path("$ref").asText();
            refuse(file, pointer, reference, e, kind);
            if (!kind.isAside()) {
                UnreadReference.replace(object, "the reference " + reference + " " + e.getMessage());
            }
        }
    }

    /** What stands where a reference leads to stands here as well: who reads it need not know of references. */
    private void fill(DocumentFile file, String pointer, ObjectNode object, ObjectKind kind) {
        String reference = object.path("$ref").asText();
        try {
            Target target = targets.of(file, pointer, object).asObject(false);
            if (!within.add(object)) {
                throw new ReferenceException("leads back to itself");
            }
            visit(target.file(), target.pointer(), target.node(), kind);
            if (within.contains(target.node())) {
                throw new ReferenceException("leads back to itself");
            }
            within.remove(object);
            copy(target.node(), object);
        } catch (ReferenceException e) {
            refuse(file, pointer, reference, e, kind);
        }
    }

    private void fillNames(DocumentFile file, String pointer, ObjectNode named, Held held) {
        String reference = named.path("$ref").asText();
        try {
            Target target = targets.of(file, pointer, named).asObject(false);
            if (!within.add(named)) {
                throw new ReferenceException("leads back to itself");
            }
            if (target.node() != named) {
                held(target.file(), target.pointer(), target.node(), held);
            }
            within.remove(named);
            copy(target.node(), named);
        } catch (ReferenceException e) {
            refuse(file, pointer, reference, e, held.kind());
        }
    }

    private static void copy(JsonNode from, ObjectNode to) {
        to.remove("$ref");
        from.properties().forEach(member -> to.putIfAbsent(member.getKey(), member.getValue()));
    }

    private void refuse(DocumentFile file, String pointer, String reference, ReferenceException e, ObjectKind kind) {
        if (!kind.canBeLeftOut()) {
            throw new DocumentException(file.name(), pointer, "the reference " + reference + " " + e.getMessage());
        }
        findings.add(new DocumentFinding(
                file.prefix() + pointer, "the reference " + reference + " " + e.getMessage() + "; it is left out"));
    }
}
