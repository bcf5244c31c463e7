/** The paths of the contract, and ids as segments of a path. */
package io.dce.conformance.client.path;
