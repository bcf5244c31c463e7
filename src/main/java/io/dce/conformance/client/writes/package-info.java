/**
 * Writing requests that can do no harm, so that their refusal can be seen. Everything that makes one harmless is in its
 * form, and is looked at once more when it leaves: its body is no JSON, its identifiers are random ones that no list has
 * shown, and it has no other field or query than the kit's own.
 */
package io.dce.conformance.client.writes;
