/**
 * The ledger of rights: every revision that was ever heard, and since when it was known.
 *
 * <p>Written by the one consumer group of all instances, with how far it has come on the topic in the same transaction.
 * It has two times: when a right is good, which its body says, and when that was known. Answers come from memory, which
 * begins with what stands here. A revision is confirmed to its issuer only when an instance answers checks from it.
 * Places stand here as well, revision by revision: who looks back asks what an order said then, and what was suspended.
 */
package uk.kerbside.enforcement.ledger;
