/**
 * The verdict of a check, and what it found. The checks themselves are in the packages named for the prefix of their
 * rules.
 */
package io.dce.conformance.check;
