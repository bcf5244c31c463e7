/** The catalogue of requirements: ids, levels, promises and sources, read from the features. */
package io.dce.conformance.rule;
