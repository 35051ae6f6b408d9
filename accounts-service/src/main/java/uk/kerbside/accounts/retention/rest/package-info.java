/** Retention and holds over HTTP. */
package uk.kerbside.accounts.retention.rest;
