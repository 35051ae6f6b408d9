package uk.kerbside.permits.catalogue;

import uk.kerbside.kit.problem.InvalidRequestException;

/** Reads rules somebody sends. */
public interface RulesReader {
    /**
     * The rules of one version.
     *
     * @throws InvalidRequestException {@code RULES_INVALID}: what is no rule is named, all of it
     */
    ProposedRules rules(String json);
}
