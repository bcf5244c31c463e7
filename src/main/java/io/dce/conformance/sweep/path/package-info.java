/** Values for path parameters, taken from lists. */
package io.dce.conformance.sweep.path;
