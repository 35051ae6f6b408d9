/** Accounts over HTTP. */
package uk.kerbside.accounts.account.rest;
