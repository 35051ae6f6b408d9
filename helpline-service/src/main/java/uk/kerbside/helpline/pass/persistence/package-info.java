/** The signing key in the database. */
package uk.kerbside.helpline.pass.persistence;
