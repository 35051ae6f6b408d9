/** Allowance and books over HTTP. */
package uk.kerbside.visitor.book.rest;
