/** Letters and print files in the database. */
package uk.kerbside.accounts.letter.persistence;
