/** Packs, their keys and checks made offline over HTTP. */
package uk.kerbside.enforcement.offline.rest;
