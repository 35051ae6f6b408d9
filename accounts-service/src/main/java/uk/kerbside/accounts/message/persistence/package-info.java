/** Messages and the council's templates in the database. */
package uk.kerbside.accounts.message.persistence;
