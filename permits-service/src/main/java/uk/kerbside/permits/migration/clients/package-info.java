/** What accounts is asked for: which properties rows mean, and accounts for the people they name. */
package uk.kerbside.permits.migration.clients;
