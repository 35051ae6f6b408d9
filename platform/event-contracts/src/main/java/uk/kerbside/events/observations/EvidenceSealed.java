package uk.kerbside.events.observations;

import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * A stretch of a chain of evidence was sealed. Whoever keeps these can prove later that nothing was changed or taken
 * away; there is nothing else in them.
 *
 * @param statement what was signed, exactly
 * @param signature Ed25519, base 64
 * @param publicKey of the process that signed it, X.509, base 64
 */
public record EvidenceSealed(Revision revision, String chain, String statement, String signature, String publicKey)
        implements Event {}
