/** What the outbox keeps. */
package uk.kerbside.accounts.outbox.persistence;
