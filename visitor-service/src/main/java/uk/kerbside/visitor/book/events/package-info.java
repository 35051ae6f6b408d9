/** Payments as accounts tells them. */
package uk.kerbside.visitor.book.events;
