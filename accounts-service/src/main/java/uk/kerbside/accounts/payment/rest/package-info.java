/** Payments over HTTP. */
package uk.kerbside.accounts.payment.rest;
