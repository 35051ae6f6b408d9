/** Entitlements over HTTP. */
package uk.kerbside.accounts.entitlement.rest;
