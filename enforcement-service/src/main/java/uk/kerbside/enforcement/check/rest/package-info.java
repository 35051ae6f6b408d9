/** Checks over HTTP. */
package uk.kerbside.enforcement.check.rest;
