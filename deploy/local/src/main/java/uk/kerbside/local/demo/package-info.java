/**
 * The story the suite exists for, told over HTTP as the people in it: a resident buys a permit and a book of visits,
 * an officer looks at the marks, an agent sees what happened. {@code ./kerbside demo} prints it; the end-to-end tests
 * tell the same story and look closer.
 */
package uk.kerbside.local.demo;
