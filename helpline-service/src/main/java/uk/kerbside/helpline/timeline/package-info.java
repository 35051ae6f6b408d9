/**
 * The time line of a customer: what happened to them in all services, in the order in which it happened.
 *
 * <p>Every fact about an account is kept as one row with a plain-English sentence, under the id of its event, so that a
 * fact that comes twice is told once and one that comes late lands where it belongs. Facts about nobody are left out.
 * Nothing here says where a vehicle was seen.
 */
package uk.kerbside.helpline.timeline;
