/** The faithful, stateful stub of a DCE: a call goes from the gateway through the API to the store, and back as an answer. */
package io.dce.conformance.stub;
