/** What happened to visitor credit and visits. */
package uk.kerbside.events.visits;
