package io.dce.conformance.stub.published.data;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;

/** One value being checked, in a bounded number of steps: schemas can be made so that a small value takes for ever. */
final class BoundedCheck extends ExecutionContext {
    private static final int MOST_STEPS = 2_000_000;

    private int steps;

    BoundedCheck(ExecutionConfig config) {
        super(config);
    }

    @Override
    public void evaluationPathAddLast(String step) {
        if (++steps > MOST_STEPS) {
            throw new OutOfRoomException();
        }
        super.evaluationPathAddLast(step);
    }
}
