/** Others' words where they are shown: in a console, Markdown, HTML, XML, a shell. Each has one class that escapes for it. */
package io.dce.conformance.escape;
