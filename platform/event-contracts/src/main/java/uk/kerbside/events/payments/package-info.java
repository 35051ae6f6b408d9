/** What became of charges; told by accounts alone. */
package uk.kerbside.events.payments;
