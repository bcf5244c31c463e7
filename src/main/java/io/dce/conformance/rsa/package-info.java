/** RSA pairs that are quickly made and sign quickly, for whoever needs many signatures that nobody's safety rests on. */
package io.dce.conformance.rsa;
