/** Permit types as the other services hear of them. */
package uk.kerbside.permits.catalogue.events;
