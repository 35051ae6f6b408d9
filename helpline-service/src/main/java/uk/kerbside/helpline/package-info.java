/** Calls, cases and the time line of a customer, for those who answer the one number about permits. */
package uk.kerbside.helpline;
