/**
 * Evidence: what people send to prove where they live, what they drive and why they need a permit.
 *
 * <p>What a file is, is told by its content, never by its name. A permit type says which papers prove what and how old
 * they may be ({@link uk.kerbside.permits.catalogue.EvidenceSet}); whether those that were sent are enough is a pure
 * rule ({@link uk.kerbside.permits.evidence.EvidenceRule}). Whether they are true is for an officer to say.
 */
package uk.kerbside.permits.evidence;
