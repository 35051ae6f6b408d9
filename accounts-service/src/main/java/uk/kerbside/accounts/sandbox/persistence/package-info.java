/** What the sandbox keeps. */
package uk.kerbside.accounts.sandbox.persistence;
