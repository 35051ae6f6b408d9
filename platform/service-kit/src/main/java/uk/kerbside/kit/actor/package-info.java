/**
 * Who acts, in what role, over which channel and on whose behalf.
 *
 * <p>A customer acts for the accounts they are a member of; staff act for the account they name in
 * {@code Kerbside-On-Behalf-Of}; a helpline agent proves with a call pass how far the caller was verified. What belongs
 * to somebody else is answered like what does not exist.
 */
package uk.kerbside.kit.actor;
