/** The facts of all services, put into sentences. */
package uk.kerbside.helpline.timeline.events;
