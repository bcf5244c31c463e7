/** Which operations meet which kinds of requests, where not every operation need meet all. */
package io.dce.conformance.sweep.plan;
