package io.dce.conformance.steps;

import io.cucumber.java.en.Then;
import java.util.concurrent.CountDownLatch;

/** A step that computes for ever, as a check can that meets an answer made for it. It hears no interruption. */
public final class EndlessSteps {
    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    /** Lets whoever still computes come to an end. */
    public static void release() {
        RELEASED.countDown();
    }

    @Then("she waits for a check that never ends")
    public void neverEnds() {
        while (RELEASED.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
