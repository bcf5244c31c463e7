/** The servers that put the platform on the wire: WireMock, and one of a few lines for what Jetty would never send. */
package io.dce.conformance.stub.server;
