/** JUnit XML of a sweep. */
package io.dce.conformance.report.junit;
