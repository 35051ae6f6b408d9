/** Claim codes over HTTP. */
package uk.kerbside.accounts.claim.rest;
