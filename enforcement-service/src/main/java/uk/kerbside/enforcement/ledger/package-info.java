/**
 * The ledger of rights: every revision that was ever heard, and since when it was known.
 *
 * <p>Written by the one consumer group of all instances. It says what was known when; answers come from memory. A
 * revision is confirmed to its issuer only when an instance answers checks from it.
 */
package uk.kerbside.enforcement.ledger;
