/** The audit of reads over HTTP. */
package uk.kerbside.helpline.audit.rest;
