/**
 * What a check says: a verdict and what was seen. The checks themselves are in the packages named for the prefix of
 * their rules.
 */
package io.dce.conformance.check;
