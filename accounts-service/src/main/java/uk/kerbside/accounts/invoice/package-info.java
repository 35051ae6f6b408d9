/**
 * Invoices to organisations: what they owe for permits they sponsor is gathered as it comes, and asked for once a month. An
 * invoice names permits and the organisation's own references, never whose they are. Its money comes by bank, and finance writes
 * down that it did.
 */
package uk.kerbside.accounts.invoice;
