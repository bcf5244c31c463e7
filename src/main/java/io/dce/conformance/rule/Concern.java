package io.dce.conformance.rule;

/**
 * Why a rule matters.
 *
 * @param impact what happens to whom if it is broken, in one sentence
 * @param actor who has to act then
 */
public record Concern(String impact, Actor actor) {
    /** Nothing is said. */
    public static final Concern UNSAID = new Concern("", Actor.PLATFORM);
}
