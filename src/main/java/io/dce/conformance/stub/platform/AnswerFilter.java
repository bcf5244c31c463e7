package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;

/** Something that is done to a finished answer on its way out. */
public interface AnswerFilter {
    StubAnswer apply(StubCall call, StubAnswer answer);
}
