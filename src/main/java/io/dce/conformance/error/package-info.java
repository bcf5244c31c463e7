/** How the process ends when it has no verdict: its exit codes, and what all errors with a cause outside the kit share. */
package io.dce.conformance.error;
