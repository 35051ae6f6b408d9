/** Templates over HTTP. */
package uk.kerbside.accounts.template.rest;
