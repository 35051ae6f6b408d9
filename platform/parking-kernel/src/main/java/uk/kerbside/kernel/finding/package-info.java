/**
 * The finding: what is said of a mark at a place, in a class of bay, at an instant.
 *
 * <p>{@link uk.kerbside.kernel.finding.Findings} weighs every right known of the mark, takes the one that says most
 * for the driver, adds what an officer should know beside it, and advises. A pure function: the officer's handheld and
 * the customer's page call the same one, so they cannot differ.
 */
package uk.kerbside.kernel.finding;
