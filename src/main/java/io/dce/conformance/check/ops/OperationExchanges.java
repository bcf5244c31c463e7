package io.dce.conformance.check.ops;

import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiOperation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All requests for one operation, and their answers. The OPS rules judge by this and nothing else, so what a rule says
 * does not depend on which other rules are selected.
 *
 * @param operation which one
 * @param schemas those of its document
 * @param control what the key got
 * @param path where the values of its path come from
 * @param withoutKey what callers without a key got
 * @param badKeys what callers with something else than a valid key got
 * @param pages its pages; empty where it does not page, or was not served
 * @param errors what the key got for what is not there, and for a page that is none
 * @param anotherItem what the key got for another item of the same list
 * @param ownUser what the key got when it asked for its own user
 * @param moduleServes whether another operation of its module was served to the key
 */
public record OperationExchanges(
        ApiOperation operation,
        DeclaredSchemas schemas,
        Exchange control,
        Path path,
        List<Exchange> withoutKey,
        List<BadKey> badKeys,
        Optional<ListPages> pages,
        List<Exchange> errors,
        Optional<Exchange> anotherItem,
        Optional<Exchange> ownUser,
        boolean moduleServes) {
    public OperationExchanges {
        withoutKey = List.copyOf(withoutKey);
        badKeys = List.copyOf(badKeys);
        errors = List.copyOf(errors);
    }

    /** Where the values of an operation's path come from. */
    public enum Path {
        /** It has no variable. */
        FIXED,
        /** Its last variable is the identifier of an item, from the very list that the operation belongs to. */
        ITEM_OF_ITS_LIST,
        /** From somewhere else. */
        OTHER
    }

    /**
     * What was shown instead of a valid key, and what came of it.
     *
     * @param key what no refusal may repeat
     */
    public record BadKey(String key, Exchange exchange) {}

    /** The same in a module that serves the key another operation. */
    public OperationExchanges inAModuleThatServes() {
        return new OperationExchanges(
                operation, schemas, control, path, withoutKey, badKeys, pages, errors, anotherItem, ownUser, true);
    }

    /** Whether the key was served. */
    public boolean served() {
        return control.status() >= 200 && control.status() < 300;
    }

    /** What the key got besides the first answer, for requests that ought to be served. */
    Stream<Exchange> furtherPages() {
        return pages.stream().flatMap(ListPages::all);
    }

    /** The first answer, whatever it is, and all others that are successes: an error that comes with 200 too. */
    Stream<Exchange> successes() {
        return Stream.concat(
                Stream.of(control),
                Stream.concat(furtherPages(), errors.stream()).filter(answer -> answer.status() == 200));
    }

    /** Whether the key is seen to be good somewhere else. */
    boolean keyIsGood() {
        return ownUser.filter(answer -> answer.status() == 200).isPresent();
    }
}
