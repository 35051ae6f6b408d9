/**
 * Simulations: what proposed rules of a permit type would do to the permits that are held now, were each renewed at its
 * end: who would pay more or less, and who could not renew any more. A run reads permits in portions, writes down those
 * that are affected and sums up the rest, so that it takes as little memory for two hundred thousand as for ten. It
 * changes no permit, and neither names nor addresses come near it.
 */
package uk.kerbside.permits.simulation;
