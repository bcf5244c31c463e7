/** Which operation is asked what, where not every one need be asked everything. */
package io.dce.conformance.sweep.plan;
