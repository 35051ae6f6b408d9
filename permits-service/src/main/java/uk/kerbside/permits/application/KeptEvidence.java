package uk.kerbside.permits.application;

import uk.kerbside.permits.evidence.Evidence;

/**
 * What became of a file that was sent.
 *
 * @param isNews false when the same was sent before
 */
public record KeptEvidence(Evidence evidence, boolean isNews) {}
