/** Calls over HTTP. */
package uk.kerbside.helpline.call.rest;
