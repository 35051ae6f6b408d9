/** Third parties' rights and series over HTTP. */
package uk.kerbside.enforcement.operator.rest;
