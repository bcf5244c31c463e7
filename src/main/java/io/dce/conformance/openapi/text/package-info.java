/** Texts in JSON or YAML as one kind of tree, with what is odd about them, and where. */
package io.dce.conformance.openapi.text;
