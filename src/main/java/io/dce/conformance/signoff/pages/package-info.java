/** What the pages of a sign-off show, in English and Chinese. */
package io.dce.conformance.signoff.pages;
