/** Holders out of accounts' events. */
package uk.kerbside.permits.holder.events;
