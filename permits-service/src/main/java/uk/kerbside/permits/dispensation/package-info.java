/**
 * Dispensations: the council's leave for named vehicles to wait at a stated place for dated hours, for a reason no permit
 * covers (filming, a funeral, a skip). Asked for by a customer or recorded by staff, decided by an officer, revocable, and
 * told to enforcement as a right of its own. One may be the exception to a bay suspension, and one that takes bays is told
 * to those whose permits are good there.
 */
package uk.kerbside.permits.dispensation;
