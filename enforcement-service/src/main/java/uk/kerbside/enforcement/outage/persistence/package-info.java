/** Outages in their table, and the checks that fall into them. */
package uk.kerbside.enforcement.outage.persistence;
