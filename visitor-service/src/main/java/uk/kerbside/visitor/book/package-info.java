/**
 * Books of visitor credit: ordered, paid, spent unit by unit, oldest expiry first.
 *
 * <p>The cap counts books in a rolling window over everybody at the property. An order holds its books until it is paid
 * or lapses; whatever is left of a lot is the sum of its movements.
 */
package uk.kerbside.visitor.book;
