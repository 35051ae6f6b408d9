package uk.kerbside.kit.actor;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.accounts.LegalBasis;

/**
 * What helpline vouches for: this agent is in this call, about this account, and the caller was verified so far. It
 * travels as a signed JWT in the header {@value #HEADER} and is verified without asking helpline.
 *
 * <p>The claims: {@code iss} {@value #ISSUER}, {@code exp}, and those named by the constants here, {@value #ACTS_BY} only where it is so. Signed with EdDSA,
 * ES256 or RS256.
 *
 * @param agent subject of the agent's login: nobody else can use the pass
 * @param actsBy the law by which the caller acts in the holder's place; empty for the holder
 */
public record CallPass(
        String callId,
        String agent,
        String accountId,
        VerificationLevel level,
        Optional<LegalBasis> actsBy,
        Instant expiresAt) {
    /** The header a helpline agent sends it in. */
    public static final String HEADER = "Kerbside-Call";

    public static final String ISSUER = "kerbside-helpline";
    public static final String CALL = "call";
    public static final String AGENT = "agent";
    public static final String ACCOUNT = "account";
    public static final String LEVEL = "level";
    public static final String ACTS_BY = "acts-by";
}
