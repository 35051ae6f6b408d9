/**
 * Accounts: which of them a login belongs to, and their vehicles, so that a customer is told of what is theirs. It comes
 * from accounts' own events; here is neither a name nor a way to reach anybody.
 */
package uk.kerbside.enforcement.account;
