/** Calls in the database. */
package uk.kerbside.helpline.call.persistence;
