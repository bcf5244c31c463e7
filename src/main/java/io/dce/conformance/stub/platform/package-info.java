/** The faithful platform: a call goes through gateway and API to the store, and comes back as an answer. */
package io.dce.conformance.stub.platform;
