/** What holders are told of changes to places, over HTTP. */
package uk.kerbside.permits.announcement.rest;
