/** Accounts as the other services hear of them. */
package uk.kerbside.accounts.account.events;
