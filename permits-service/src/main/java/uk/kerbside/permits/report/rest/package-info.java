/** Reports over HTTP, also as CSV. */
package uk.kerbside.permits.report.rest;
