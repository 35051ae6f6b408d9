/** Accounts out of their own events. */
package uk.kerbside.enforcement.account.events;
