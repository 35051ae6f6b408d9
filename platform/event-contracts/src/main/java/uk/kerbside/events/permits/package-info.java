/** What happened to applications and permits. */
package uk.kerbside.events.permits;
