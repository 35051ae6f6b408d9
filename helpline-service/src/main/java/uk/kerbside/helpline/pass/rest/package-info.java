/** Call passes and their public key over HTTP. */
package uk.kerbside.helpline.pass.rest;
