/** The gazetteer over HTTP. */
package uk.kerbside.accounts.property.rest;
