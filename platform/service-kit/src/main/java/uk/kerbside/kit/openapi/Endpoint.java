package uk.kerbside.kit.openapi;

import java.util.List;
import java.util.Optional;

/**
 * What the annotations of a resource method say.
 *
 * @param roles who may call: names of roles, {@code *} for anybody signed in; empty when no token is needed
 * @param verification how far a helpline agent's caller must be verified
 */
record Endpoint(Optional<List<String>> roles, boolean idempotent, Optional<String> verification) {}
