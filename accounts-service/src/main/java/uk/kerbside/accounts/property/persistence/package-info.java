/** The gazetteer in the database: read and written in portions, without entities. */
package uk.kerbside.accounts.property.persistence;
