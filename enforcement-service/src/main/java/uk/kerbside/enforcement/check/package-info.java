/**
 * Checks: somebody asks about a mark at a place, gets a finding, and both are kept as evidence before the answer is
 * given.
 *
 * <p>The answer comes from memory. Evidence goes to the database, many checks in one insert, or to a file beside it
 * while it is away. The device names each check, so that asking again gives the first answer again.
 */
package uk.kerbside.enforcement.check;
