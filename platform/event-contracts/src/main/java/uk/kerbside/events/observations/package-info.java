/** What enforcement tells back: never a covered check, never a place. */
package uk.kerbside.events.observations;
