/** Reports for people and CI servers, written from the result of a run. */
package io.dce.conformance.report;
