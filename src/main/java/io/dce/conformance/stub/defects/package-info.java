/**
 * The catalogue of defects, which the kit must find. Each list is in the package named for the prefix of the rule that
 * it breaks.
 */
package io.dce.conformance.stub.defects;
