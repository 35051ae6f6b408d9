/** Managers of organisations over HTTP. */
package uk.kerbside.accounts.manager.rest;
