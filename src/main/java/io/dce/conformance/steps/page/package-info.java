/** Steps about lists and their pages. */
package io.dce.conformance.steps.page;
