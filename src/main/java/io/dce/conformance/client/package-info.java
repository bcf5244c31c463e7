/** Callers of the API: they send requests and record exchanges, and never judge. */
package io.dce.conformance.client;
