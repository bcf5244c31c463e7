/** Puts a run together, from its configuration to its reports. */
package io.dce.conformance.run;
