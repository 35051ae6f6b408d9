/**
 * The household that shares an allowance: who lives where, as accounts tells it, and which visitor rules hold for them.
 *
 * <p>Credit belongs to the property, so that everybody who lives there shares it and a neighbour with the same account
 * number of books does not.
 */
package uk.kerbside.visitor.household;
