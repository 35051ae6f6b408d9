/** Cover over HTTP. */
package uk.kerbside.enforcement.cover.rest;
