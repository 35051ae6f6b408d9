/** Applications and reviews over HTTP. */
package uk.kerbside.permits.application.rest;
