/** Events of others that change permits. */
package uk.kerbside.permits.permit.events;
