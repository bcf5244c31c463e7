/** The faithful, stateful stub of a DCE: calls go through gateway and API to the store, and come back as answers. */
package io.dce.conformance.stub;
