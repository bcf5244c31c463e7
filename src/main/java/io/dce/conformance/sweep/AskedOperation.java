package io.dce.conformance.sweep;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.OperationExchanges;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.sweep.path.ParameterValue;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of an operation, for the rules to judge.
 *
 * @param fillings what its path was filled with
 * @param seen what came; empty where asking broke off
 * @param brokeOff what all rules say then
 * @param journal the exchanges by rule
 * @param started when asking began, in nanoseconds of the system's clock
 */
record AskedOperation(
        ApiOperation operation,
        List<ParameterValue> fillings,
        Optional<OperationExchanges> seen,
        Optional<Verdict> brokeOff,
        ExchangeJournals journal,
        long started) {
    private static final int UNIMPLEMENTED = 501;

    /** Whether the key was served. */
    boolean served() {
        return seen.filter(OperationExchanges::served).isPresent();
    }

    /** Whether the platform says that it doesn't have it: what that means, its module shows. */
    boolean unimplemented() {
        return seen.filter(exchanges -> exchanges.control().status() == UNIMPLEMENTED)
                .isPresent();
    }
}
