/**
 * Outages: windows of time in which a source, an operator or the whole system was down. Supervisors open them by hand,
 * also for the past; the service opens one by itself when a source falls silent, and closes it when it is heard again.
 * Checks that fall into one are marked while it is known, and listed for whoever looks into it afterwards.
 */
package uk.kerbside.enforcement.outage;
