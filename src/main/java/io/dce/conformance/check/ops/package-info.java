/** OPS: what every published operation is judged by, from what was collected of it. */
package io.dce.conformance.check.ops;
