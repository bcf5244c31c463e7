/** What is signed: the statement and its pages, made of a run's result; their verification and their comparison. */
package io.dce.conformance.signoff;
