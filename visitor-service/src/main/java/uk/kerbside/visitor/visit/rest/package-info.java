/** Visits over HTTP. */
package uk.kerbside.visitor.visit.rest;
