/**
 * Idempotent writes: a request that is sent twice with one {@code Idempotency-Key} has one effect and one answer.
 *
 * <p>The answer is stored in the transaction of the effect, so there is never one without the other. While the first
 * request is being worked on, a second one is told so; after that it gets the first one's answer. A key used again for
 * another body is a mistake of the client's and is refused. What failed on our side, and what was wrong with the
 * request itself, is not kept: the repeat is a new try.
 */
package uk.kerbside.kit.idempotency;
