/** Stores provisional cover. */
package uk.kerbside.permits.provisional.persistence;
