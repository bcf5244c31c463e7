/** Escapes text for the place where it is shown: console, Markdown, HTML, XML, shell. One class for each. */
package io.dce.conformance.escape;
