/** How a request leaves and its answer is read: connections, time limits, retries, framing and content codings. */
package io.dce.conformance.client.sending;
