/** Values for the variables of paths, found in what lists have shown. */
package io.dce.conformance.sweep.path;
