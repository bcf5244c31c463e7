/** The folder for reports: what a run may write there, and what it may remove. */
package io.dce.conformance.report.folder;
