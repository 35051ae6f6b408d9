/**
 * The evidence chain: everything kept as evidence has a place in a chain of hashes, sealed every second by a signed
 * checkpoint that is published. What was changed, taken away or put in another order afterwards is found out.
 *
 * <p>Each process links what it keeps in a chain of its own, and so does each spool. Whoever was given a receipt can
 * prove its check without this service, with the public key of the chain alone.
 */
package uk.kerbside.enforcement.chain;
