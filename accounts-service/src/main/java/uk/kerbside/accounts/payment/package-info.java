/**
 * Payments: a basket of charges paid by card at a provider.
 *
 * <p>A payment is written down before the provider hears of it, and asked after until it has ended, so that a crash at
 * any line loses no money. The provider is never called inside a transaction. Money wins over every other state: what
 * was taken pays a charge, or goes back.
 */
package uk.kerbside.accounts.payment;
