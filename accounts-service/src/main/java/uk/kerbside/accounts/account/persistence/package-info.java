/** Accounts and memberships in the database. */
package uk.kerbside.accounts.account.persistence;
