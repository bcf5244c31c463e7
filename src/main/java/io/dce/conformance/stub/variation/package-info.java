/** How the platform can be made to differ: the building blocks of defects and of benign variations. */
package io.dce.conformance.stub.variation;
