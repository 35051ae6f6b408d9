/** Claim codes and tries in the database. */
package uk.kerbside.accounts.claim.persistence;
