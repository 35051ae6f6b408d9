/** Who looked at what, over HTTP. */
package uk.kerbside.permits.audit.rest;
