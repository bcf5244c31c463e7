/** AUTH: valid keys are served, all others refused, and refusals give nothing away. */
package io.dce.conformance.check.auth;
