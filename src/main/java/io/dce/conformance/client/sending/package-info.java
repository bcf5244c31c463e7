/** Sends requests and reads answers: connections, time limits, retries, framing and content codings. */
package io.dce.conformance.client.sending;
