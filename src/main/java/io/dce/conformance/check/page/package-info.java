/** PAGE: lists page correctly. */
package io.dce.conformance.check.page;
