package io.dce.conformance.stub;

import java.time.Clock;

/**
 * The faithful parts of a platform that is being put together: what a variation builds on.
 *
 * @param population who is there
 * @param store what is kept
 * @param signingKey what keys are signed with
 * @param mint what makes their secrets
 * @param clock the platform's time
 * @param published the operations of published documents
 */
record Parts(
        Population population, Store store, SigningKey signingKey, KeyMint mint, Clock clock, Published published) {}
