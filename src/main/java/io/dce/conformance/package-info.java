/** The DCE conformance kit: judges a DaoCloud Enterprise 5.0 by its access-key API. */
package io.dce.conformance;
