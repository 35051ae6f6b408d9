/** Rounds: what is looked after every some seconds, for as many as are due. */
package uk.kerbside.permits.round;
