/** How the process ends without a verdict: exit codes, and the parent of all errors whose cause is outside the kit. */
package io.dce.conformance.error;
