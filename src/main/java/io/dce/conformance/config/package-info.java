/** The one configuration record and its one loader. */
package io.dce.conformance.config;
