/**
 * Invoices to organisations: what they owe for permits they sponsor is gathered as it comes, and asked for once a month. An
 * invoice names permits and the organisation's own references, never whose they are. Its money comes by bank, and finance writes
 * down that it did.
 *
 * <p>When a sponsored permit ends early, some of its fee is credited: on a credit note of its own, issued with the invoices of the
 * month, and taken off them until nothing is left or finance has paid the rest back.
 */
package uk.kerbside.accounts.invoice;
