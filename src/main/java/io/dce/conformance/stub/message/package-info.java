/** Calls and answers as the stub sees them, and how an answer is framed. */
package io.dce.conformance.stub.message;
