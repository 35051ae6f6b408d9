/** Charges over HTTP. */
package uk.kerbside.accounts.charge.rest;
