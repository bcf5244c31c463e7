/** HTTP: success, framing and content coding of answers. */
package io.dce.conformance.check.http;
