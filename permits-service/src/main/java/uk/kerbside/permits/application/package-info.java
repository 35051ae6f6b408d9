/**
 * Applications: somebody asks for a permit, the rules or an officer decide, and if it costs something it is paid.
 *
 * <p>Accounts alone says whether a charge is paid. So an unpaid application ends only when accounts has withdrawn its
 * charge; until then its place in the household and its vehicles are held. {@link
 * uk.kerbside.permits.application.ApplicationStatus} draws the life of one.
 */
package uk.kerbside.permits.application;
