package io.dce.conformance.check.ops;

import static io.dce.conformance.check.ops.OperationInquiry.ANOTHER_ITEM;
import static io.dce.conformance.check.ops.OperationInquiry.ERRORS;
import static io.dce.conformance.check.ops.OperationInquiry.OWN_USER;
import static io.dce.conformance.check.ops.OperationInquiry.PAGES;
import static io.dce.conformance.check.ops.OperationInquiry.WITHOUT_KEY;
import static io.dce.conformance.check.ops.OperationInquiry.WITH_BAD_KEYS;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.PagingDialect;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The OPS rules, one entry each: the group it is reported in, the inquiries it needs, and the function that judges all
 * that was collected. Each judges by its own inquiries alone, so it says the same alone and among all others.
 */
public enum OperationRule {
    OPS_1(Group.AUTHENTICATION, Set.of(WITHOUT_KEY), OperationRefusal::withoutKey),
    OPS_2(Group.AUTHENTICATION, Set.of(WITH_BAD_KEYS), OperationRefusal::withBadKeys),
    OPS_3(Group.ANSWER, Set.of(PAGES, ERRORS, OWN_USER), OperationStatus::documented),
    OPS_4(Group.ANSWER, Set.of(PAGES, ERRORS), OperationBody::valid),
    OPS_5(Group.ANSWER, Set.of(ERRORS), OperationErrors::envelopes),
    OPS_6(Group.PAGES, Set.of(PAGES), OperationPages::lawful),
    OPS_7(Group.ANSWER, Set.of(PAGES, ERRORS), OperationBody::json),
    OPS_8(Group.PARAMETERS, Set.of(ANOTHER_ITEM), OperationLookup::found);

    private final Group group;
    private final Set<OperationInquiry> inquiries;
    private final Function<OperationExchanges, Verdict> judge;

    OperationRule(Group group, Set<OperationInquiry> inquiries, Function<OperationExchanges, Verdict> judge) {
        this.group = group;
        this.inquiries = inquiries;
        this.judge = judge;
    }

    /** Rules that are reported together. */
    public enum Group {
        AUTHENTICATION("authentication", operation -> true),
        ANSWER("answer", operation -> true),
        PAGES("pages", operation -> PagingDialect.of(operation).isPresent()),
        PARAMETERS("parameters", operation -> !operation.variables().isEmpty());

        private final String title;
        private final Predicate<ApiOperation> concerned;

        Group(String title, Predicate<ApiOperation> concerned) {
            this.title = title;
            this.concerned = concerned;
        }

        /** What it is called in a report. */
        public String title() {
            return title;
        }

        /** Whether its rules can say anything of an operation. */
        public boolean concerns(ApiOperation operation) {
            return concerned.test(operation);
        }
    }

    /** The rule of that id; empty where there is none. */
    public static Optional<OperationRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Its id in the features, e.g. {@code OPS-1}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** Where it is reported. */
    public Group group() {
        return group;
    }

    /** What has to be asked before it can judge. */
    public Set<OperationInquiry> inquiries() {
        return inquiries;
    }

    /** What it says of an operation. */
    public Verdict of(OperationExchanges seen) {
        return judge.apply(seen);
    }
}
