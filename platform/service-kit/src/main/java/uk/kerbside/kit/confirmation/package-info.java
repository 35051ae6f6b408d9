/**
 * Confirmation: which revision of a right enforcement has said it answers with.
 *
 * <p>An issuer tells a customer that officers see the permit only when enforcement said so; silence is reported.
 */
package uk.kerbside.kit.confirmation;
