package uk.kerbside.helpline.call;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.actor.VerificationLevel;

/**
 * One contact by telephone. {@link CallStatus} draws its life; while it is open, the caller climbs the ladder of
 * {@link VerificationLevel}, for one account at a time.
 */
@Entity
public class Call {
    private static final String SEPARATOR = ",";

    @Id
    String callId;

    String agent;
    String sourceService;

    @Enumerated(EnumType.STRING)
    CallStatus status;

    String numberEndsIn;

    @Enumerated(EnumType.STRING)
    RecognitionOutcome recognition;

    String candidates;
    String accountId;

    @Enumerated(EnumType.STRING)
    VerificationLevel level;

    @Enumerated(EnumType.STRING)
    LegalBasis actsBy;

    Instant startedAt;
    Instant endedAt;
    String outcome;

    @Version
    long version;

    protected Call() {}

    /** An agent takes a call; a caller whose number belongs to one account is recognised as calling about it. */
    static Call start(String callId, String agent, Caller caller, Instant now) {
        Call call = new Call();
        call.callId = callId;
        call.agent = agent;
        call.sourceService = caller.sourceService();
        call.status = CallStatus.OPEN;
        call.numberEndsIn = caller.numberEndsIn().orElse(null);
        call.recognition = caller.recognition().outcome();
        call.candidates = String.join(SEPARATOR, caller.recognition().accountIds());
        call.accountId = caller.recognition().onlyAccount().orElse(null);
        call.level = call.accountId == null ? VerificationLevel.NONE : VerificationLevel.RECOGNISED;
        call.startedAt = now;
        return call;
    }

    /**
     * The caller is verified this far for this account; false when the call is over.
     *
     * @param law by which they act in its holder's place, if they are not the holder
     */
    boolean verify(String account, VerificationLevel reached, Optional<LegalBasis> law) {
        if (status != CallStatus.OPEN) {
            return false;
        }
        accountId = account;
        level = reached;
        actsBy = law.orElse(null);
        return true;
    }

    /** False when it is over already. */
    boolean end(String how, Instant now) {
        if (!status.successors().contains(CallStatus.ENDED)) {
            return false;
        }
        status = CallStatus.ENDED;
        outcome = how;
        endedAt = now;
        return true;
    }

    /** By which law the caller acts in the holder's place; empty for the holder. */
    public Optional<LegalBasis> actsBy() {
        return Optional.ofNullable(actsBy);
    }

    /** Whether it comes from a number of this account. */
    boolean comesFromNumberOf(String account) {
        return candidates().contains(account);
    }

    public String callId() {
        return callId;
    }

    public String agent() {
        return agent;
    }

    public String sourceService() {
        return sourceService;
    }

    public CallStatus status() {
        return status;
    }

    public Optional<String> numberEndsIn() {
        return Optional.ofNullable(numberEndsIn);
    }

    public Recognition recognition() {
        return new Recognition(recognition, candidates());
    }

    private List<String> candidates() {
        return candidates.isEmpty() ? List.of() : List.of(candidates.split(SEPARATOR));
    }

    /** The account it is about, if that is known. */
    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    public VerificationLevel level() {
        return level;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    public long version() {
        return version;
    }
}
