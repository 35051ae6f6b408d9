/** Bulk extensions over HTTP. */
package uk.kerbside.permits.extension.rest;
