/** Reports of misuse over HTTP. */
package uk.kerbside.permits.misuse.rest;
