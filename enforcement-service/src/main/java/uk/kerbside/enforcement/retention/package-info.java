/**
 * Retention: how long evidence is kept, by what it is good for. What speaks for a driver goes soon, what may be
 * challenged stays as long as that may happen, what somebody relies on stays until it is decided. What goes leaves its
 * hash and the rule behind, so that the chain still holds.
 */
package uk.kerbside.enforcement.retention;
