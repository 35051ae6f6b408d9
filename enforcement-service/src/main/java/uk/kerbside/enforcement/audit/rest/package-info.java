/** Who looked at what, over HTTP. */
package uk.kerbside.enforcement.audit.rest;
