/** The composition root and the command line; the only place that ends the process. */
package io.dce.conformance.run;
