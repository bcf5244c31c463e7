/** OPS: the rules of every published read operation, judged from what was collected of it. */
package io.dce.conformance.check.ops;
