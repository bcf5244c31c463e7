/** Steps about who gets in. */
package io.dce.conformance.steps.auth;
