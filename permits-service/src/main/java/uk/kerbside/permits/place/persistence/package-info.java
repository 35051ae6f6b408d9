/** Tables of places and days. */
package uk.kerbside.permits.place.persistence;
