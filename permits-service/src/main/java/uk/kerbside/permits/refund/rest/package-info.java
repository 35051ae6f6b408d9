/** Refunds over HTTP, for those who decide about them. */
package uk.kerbside.permits.refund.rest;
