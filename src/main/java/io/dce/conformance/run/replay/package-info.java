/** Shows what failed once more, step by step. */
package io.dce.conformance.run.replay;
