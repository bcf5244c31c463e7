/** Compares two sign-offs. */
package io.dce.conformance.signoff.compare;
