package io.dce.conformance.stub;

import java.util.function.Function;

/** Something that stands around the platform: it sees a call on its way in and the answer on its way out. */
interface Layer {
    Answer apply(Call call, Function<Call, Answer> platform);

    /** A layer that only does something to the finished answer. */
    static Layer of(AnswerFilter filter) {
        return (call, platform) -> filter.apply(call, platform.apply(call));
    }
}
