/**
 * The differences between two published documents, and the operations of the contract and the rules that they touch.
 */
package io.dce.conformance.drift;
