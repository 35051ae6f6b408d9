/** What issuers ask of payments. */
package uk.kerbside.accounts.payment.events;
