/**
 * The API's nouns: sends and records, never judges. Read-only mode, the guard of what is not ours, retries, the rate
 * limit and the list of what to clean up are enforced here, at the one place where requests leave.
 */
package io.dce.conformance.client;
