/** Who gets what, as JSON, which a later run compares itself with, and as Markdown. */
package io.dce.conformance.report.access;
