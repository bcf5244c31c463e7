package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.published.PublishedRoutes;
import io.dce.conformance.stub.store.Population;
import io.dce.conformance.stub.store.Store;
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
public record PlatformParts(
        Population population,
        Store store,
        KeySigner signingKey,
        KeyMint mint,
        Clock clock,
        PublishedRoutes published) {}
