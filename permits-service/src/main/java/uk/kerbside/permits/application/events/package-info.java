/** What accounts says of the charges of applications. */
package uk.kerbside.permits.application.events;
