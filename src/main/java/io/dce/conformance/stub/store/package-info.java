/** The platform's data: users and access keys. */
package io.dce.conformance.stub.store;
