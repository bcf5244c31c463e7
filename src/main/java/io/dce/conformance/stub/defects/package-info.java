/**
 * The catalogue of defects: what the kit must notice. Each list is in the package named for the prefix of the rule
 * that it breaks.
 */
package io.dce.conformance.stub.defects;
