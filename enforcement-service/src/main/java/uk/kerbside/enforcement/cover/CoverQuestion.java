package uk.kerbside.enforcement.cover;

import java.util.Optional;

/**
 * One question as it was sent: anything in it may be missing or wrong, which harms no other. It names a check or a
 * camera's read, whose question is asked again, or a mark, a place and a time.
 *
 * @param reference the asker's own name for it, such as the number of a notice; never a mark
 * @param knownAt as it was known then; now when absent
 */
public record CoverQuestion(
        Optional<String> reference,
        Optional<String> checkId,
        Optional<String> vrm,
        Optional<String> place,
        Optional<String> bayClass,
        Optional<String> at,
        Optional<String> knownAt) {
    /** Marks are personal data. */
    @Override
    public String toString() {
        return "CoverQuestion[" + reference.orElse("") + "]";
    }
}
