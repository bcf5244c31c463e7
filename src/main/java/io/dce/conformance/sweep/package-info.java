/** Every read operation of published documents by every OPS rule: what is asked, in which order, and what was covered. */
package io.dce.conformance.sweep;
