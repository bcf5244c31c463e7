/** KEY: access keys are created, listed, used, kept secret, expire and are revoked. */
package io.dce.conformance.check.key;
