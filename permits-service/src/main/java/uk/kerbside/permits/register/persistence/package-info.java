/** The register in the database. */
package uk.kerbside.permits.register.persistence;
