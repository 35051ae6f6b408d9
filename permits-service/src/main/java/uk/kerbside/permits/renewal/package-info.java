/**
 * Renewals: a permit is followed by another one without a gap, as far as the council's rules promise none.
 *
 * <p>A renewal is an application ({@link uk.kerbside.permits.application.PermitApplication}) that names the permit it is
 * for; what is granted is a permit of its own that follows the other and takes over its place. Here stands when a permit can
 * be renewed ({@link uk.kerbside.permits.renewal.RenewalWindow}) and how long a renewal that waits keeps advice at none
 * ({@link uk.kerbside.permits.renewal.GraceRule}).
 */
package uk.kerbside.permits.renewal;
