/** Books and lots in the database. */
package uk.kerbside.visitor.book.persistence;
