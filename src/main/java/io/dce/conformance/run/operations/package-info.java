/** The read operations of a sweep as tests on the JUnit Platform. */
package io.dce.conformance.run.operations;
