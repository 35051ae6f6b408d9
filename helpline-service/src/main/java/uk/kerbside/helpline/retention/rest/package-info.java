/** Retention over HTTP. */
package uk.kerbside.helpline.retention.rest;
