package uk.kerbside.enforcement.chain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A chain of evidence.
 *
 * @param publicKey X.509, of Ed25519; absent for one that is sealed by others: a spool, or what was kept before there
 *     were chains
 * @param seenAt when its process was last known to live
 */
public record EvidenceChain(UUID id, Optional<byte[]> publicKey, Instant openedAt, Instant seenAt) {}
