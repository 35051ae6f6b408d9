/** Card providers outside. */
package uk.kerbside.accounts.payment.clients;
