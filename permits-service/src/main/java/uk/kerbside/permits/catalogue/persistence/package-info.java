/** The catalogue's tables. */
package uk.kerbside.permits.catalogue.persistence;
