/**
 * Quotes: what a permit would cost and for how long it would be good, and whether this holder may have it. An
 * application is decided by the same rules, so that nobody is promised something else.
 */
package uk.kerbside.permits.quote;
