/**
 * Charges: money other services asked for. This service alone says what became of each.
 *
 * <p>Raised, withdrawn and paid may come in any order and more than once: a withdrawal before its charge is remembered,
 * one while a payment runs is granted, and money that comes all the same goes back by itself.
 */
package uk.kerbside.accounts.charge;
