/**
 * Sponsors: organisations that vouch for people, within a quota.
 *
 * <p>An organisation invites people by a code; who takes it up may apply for that type as long as they are sponsored, and
 * their permit counts towards the quota. Organisation and person know of each other what they must: the organisation sees its
 * own reference and the permit, never an address; the person sees who sponsors them. A leaver's permit ends with the leaving
 * day (ruling 15).
 */
package uk.kerbside.permits.sponsor;
