/**
 * Representation: who acts for somebody by a power of attorney, by order of a court, or as executor. An officer has seen the
 * papers and gives a code; the login that types it acts for the account until a day, and everything it does is recorded so.
 */
package uk.kerbside.accounts.representation;
