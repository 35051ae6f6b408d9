/**
 * Looks from outside whether the evidence of a running suite holds: every chain is gone through, and what the service
 * keeps is compared with what it published. {@code ./kerbside verify} prints it; the end-to-end tests tamper with a
 * database and see it found.
 */
package uk.kerbside.local.evidence;
