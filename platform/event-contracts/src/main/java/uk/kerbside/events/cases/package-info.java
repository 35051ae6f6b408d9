/** What happened at the helpline. */
package uk.kerbside.events.cases;
