/** Failures that are accepted for a while, as waivers.yaml names them. */
package io.dce.conformance.evidence.waiver;
