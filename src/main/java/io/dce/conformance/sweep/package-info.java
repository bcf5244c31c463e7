/** Every read operation of published documents by every OPS rule: collected first, then judged. */
package io.dce.conformance.sweep;
