/** Steps about users. */
package io.dce.conformance.steps.user;
