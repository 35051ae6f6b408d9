/**
 * Chasing: whoever left a basket unpaid is told that what they wanted is not valid yet, and until when they can pay.
 */
package uk.kerbside.accounts.chase;
