/** The languages that people read reports in: texts are written in English, and translated where they are shown. */
package io.dce.conformance.language;
