/** Money asked for by issuers. */
package uk.kerbside.events.charges;
