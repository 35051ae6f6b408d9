/** The council's templates, and the words of messages, in the database. */
package uk.kerbside.accounts.template.persistence;
