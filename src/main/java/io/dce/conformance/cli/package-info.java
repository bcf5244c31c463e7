/** The commands; the only place that ends the process. */
package io.dce.conformance.cli;
