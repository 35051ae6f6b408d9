/** APDS shapes over HTTP. */
package uk.kerbside.permits.apds.rest;
