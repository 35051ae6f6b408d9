/** The list of alerts over HTTP. */
package uk.kerbside.enforcement.alert.rest;
