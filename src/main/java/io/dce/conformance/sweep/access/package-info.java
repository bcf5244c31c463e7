/** Who gets what of each read operation that the key is served, and who has gained access since an accepted release. */
package io.dce.conformance.sweep.access;
