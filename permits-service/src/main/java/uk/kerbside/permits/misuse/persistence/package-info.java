/** Reports of misuse in the database. */
package uk.kerbside.permits.misuse.persistence;
