/** Aged reads and runs of retention in the database. */
package uk.kerbside.helpline.retention.persistence;
