/** What the pages about the coverage of a sweep show. */
package io.dce.conformance.report.coverage;
