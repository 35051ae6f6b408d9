/** Entitlements in PostgreSQL. */
package uk.kerbside.accounts.entitlement.persistence;
