/** What migration hears of accounts: whose holder has a login now. */
package uk.kerbside.permits.migration.events;
