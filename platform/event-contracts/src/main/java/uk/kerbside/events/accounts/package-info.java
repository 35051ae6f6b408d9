/** Accounts as other services may know them: no names, no ways to reach anybody. */
package uk.kerbside.events.accounts;
