/**
 * What this run created. A request that changes anything passes here before it leaves, and only for what is provably
 * the run's own.
 */
package io.dce.conformance.client.ownership;
