/** Print files over HTTP, and letters as they come out of a printer. */
package uk.kerbside.accounts.letter.rest;
