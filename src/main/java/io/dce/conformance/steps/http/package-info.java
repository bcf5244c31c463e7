/** Steps about answers as HTTP messages. */
package io.dce.conformance.steps.http;
