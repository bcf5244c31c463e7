/** Steps about valid, forged, malformed, expired and misplaced keys, and about refusals. */
package io.dce.conformance.steps.auth;
