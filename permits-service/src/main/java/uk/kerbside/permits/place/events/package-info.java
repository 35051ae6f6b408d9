/** Places and days as the other services hear of them. */
package uk.kerbside.permits.place.events;
