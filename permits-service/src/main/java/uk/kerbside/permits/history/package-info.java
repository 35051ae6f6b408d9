/**
 * What happened, as it was written down when it did: what, who in which role, how it came in, on whose behalf. It is read
 * out of the journal, where every change of this service stands, and put into plain words. Holders read in which role
 * somebody acted, and of facts that are the council's own nothing at all.
 */
package uk.kerbside.permits.history;
