/** The signed statement about a run, made of the run's result. */
package io.dce.conformance.signoff;
