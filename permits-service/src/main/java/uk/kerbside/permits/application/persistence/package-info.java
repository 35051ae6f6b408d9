/** Applications in the database. */
package uk.kerbside.permits.application.persistence;
