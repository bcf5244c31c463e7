/** The results, the page and the history of Allure. */
package io.dce.conformance.report.allure;
