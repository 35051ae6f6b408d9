/** Who looked at what, over HTTP. */
package uk.kerbside.accounts.audit.rest;
