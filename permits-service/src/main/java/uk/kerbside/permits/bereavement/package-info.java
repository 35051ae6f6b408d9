/**
 * Bereavement: what is done with permits of somebody of whose death the council has learnt. They end no sooner than some
 * months later, so that nobody of the household is fined while they grieve; nobody is reminded, nothing is renewed by itself.
 */
package uk.kerbside.permits.bereavement;
