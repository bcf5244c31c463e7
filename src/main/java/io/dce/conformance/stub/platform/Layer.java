package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import java.util.function.Function;

/** Something that stands around the platform: it sees a call on its way in and the answer on its way out. */
public interface Layer {
    StubAnswer apply(StubCall call, Function<StubCall, StubAnswer> platform);

    /** A layer that only does something to the finished answer. */
    static Layer of(AnswerFilter filter) {
        return (call, platform) -> filter.apply(call, platform.apply(call));
    }
}
