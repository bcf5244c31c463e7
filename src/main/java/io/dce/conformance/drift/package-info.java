/** What is different between two published documents, and what of the contract and the rules that touches. */
package io.dce.conformance.drift;
