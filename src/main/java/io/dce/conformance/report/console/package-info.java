/** What a person or a CI log reads during a run and at its end. */
package io.dce.conformance.report.console;
