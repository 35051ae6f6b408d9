/**
 * Visits: one mark, one zone, one local day, paid with units of credit.
 *
 * <p>A unit buys four hours of controlled time; what lies outside controlled hours costs nothing, and nothing is
 * carried past midnight (ruling 6). A visit is published as a right in the transaction in which it is booked.
 */
package uk.kerbside.visitor.visit;
