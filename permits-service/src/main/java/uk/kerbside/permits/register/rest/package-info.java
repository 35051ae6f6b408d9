/** The register over HTTP. */
package uk.kerbside.permits.register.rest;
