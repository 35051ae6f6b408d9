/** Invoices over HTTP, and as they are printed. */
package uk.kerbside.accounts.invoice.rest;
