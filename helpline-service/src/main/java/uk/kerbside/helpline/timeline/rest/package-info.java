/** The time line over HTTP. */
package uk.kerbside.helpline.timeline.rest;
