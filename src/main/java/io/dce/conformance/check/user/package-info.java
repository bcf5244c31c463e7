/** USER: users have the published shape. */
package io.dce.conformance.check.user;
