/** Values that schemas of published documents allow: made, and checked before they are served. */
package io.dce.conformance.stub.published.data;
