/** Representation over HTTP. */
package uk.kerbside.accounts.representation.rest;
