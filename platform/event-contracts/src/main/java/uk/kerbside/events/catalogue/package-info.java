/** The catalogue of permit types. */
package uk.kerbside.events.catalogue;
