/** Steps about access keys. */
package io.dce.conformance.steps.key;
