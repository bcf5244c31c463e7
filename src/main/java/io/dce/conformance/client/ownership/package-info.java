/**
 * What this run created. Every change passes here before it is sent, and only if it concerns something that is provably
 * the run's own.
 */
package io.dce.conformance.client.ownership;
