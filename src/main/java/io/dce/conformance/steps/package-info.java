/** What a scenario can say; a step asks once or judges once. */
package io.dce.conformance.steps;
