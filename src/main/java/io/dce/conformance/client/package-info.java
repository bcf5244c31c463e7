/** The API's nouns: they send and record, and never judge. */
package io.dce.conformance.client;
