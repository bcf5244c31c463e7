package io.dce.conformance.stub;

/** Something that is done to a finished answer on its way out. */
interface AnswerFilter {
    Answer apply(Call call, Answer answer);
}
