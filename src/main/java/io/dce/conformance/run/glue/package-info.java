/** How Cucumber finds the steps: each is taken in bounded time. */
package io.dce.conformance.run.glue;
