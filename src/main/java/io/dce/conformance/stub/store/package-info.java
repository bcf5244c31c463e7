/** What the platform keeps: users and access keys. */
package io.dce.conformance.stub.store;
