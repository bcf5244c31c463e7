/** AUTH: who gets in, and what a refusal may say. */
package io.dce.conformance.check.auth;
