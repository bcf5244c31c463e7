/**
 * What scenarios share: callers, the positive control, and how a verdict ends a step. The steps are in the packages
 * named for the prefix of their rules.
 */
package io.dce.conformance.steps;
