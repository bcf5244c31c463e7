/** Pure functions from exchanges to a verdict. */
package io.dce.conformance.check;
