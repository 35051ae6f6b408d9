package uk.kerbside.permits.application;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.OptimisticLock;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Channel;
import uk.kerbside.permits.quote.Ground;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.quote.Renewed;

/**
 * A request for a permit, from draft to decision and payment. Its verbs say whether they were news; {@link
 * ApplicationStatus} draws its life.
 */
// Longer than most: all edges of its life are here, and what an applicant and an officer see of it.
@Entity
@Table(name = "permit_application")
public class PermitApplication {
    @Id
    String id;

    String accountId;
    /** The permit it would renew. */
    String renews;

    @Embedded
    AskedFor askedFor;

    @Enumerated(EnumType.STRING)
    ApplicationStatus status;

    @Embedded
    Quoted quoted;

    List<String> reviewReasons;
    LocalDate decideBy;
    Integer daysLeft;

    @OptimisticLock(excluded = true)
    Instant escalatedAt;

    boolean automatic;
    List<String> grounds;

    @Embedded
    Claim claim;

    @Embedded
    EvidenceAsked evidenceAsked;

    /** How many reminders of it fell due; several that did at once count as one and are all past. No edit depends on it. */
    @OptimisticLock(excluded = true)
    Integer askedReminders;

    @Embedded
    RefusedBecause refusal;

    @Embedded
    Appeal appeal;

    /** Whether its applicant waits, where all permits for a place are held. */
    boolean joinsWaitingList;

    String permitNumber;
    String chargeId;
    Instant payableUntil;

    @Enumerated(EnumType.STRING)
    WithdrawalReason withdrawalReason;

    Instant createdAt;
    Instant submittedAt;

    @Enumerated(EnumType.STRING)
    Channel submittedVia;

    /** Whether its applicant submitted it without help; null before. */
    Boolean selfService;

    Instant evidenceAt;
    Instant decidedAt;
    Instant closedAt;

    @Version
    long version;

    protected PermitApplication() {}

    static PermitApplication draft(
            String id, PermitRequest request, Quote quote, boolean joinsWaitingList, Instant now) {
        PermitApplication application = new PermitApplication();
        application.id = id;
        application.accountId = quote.holder().accountId();
        application.renews = quote.renews().map(Renewed::number).orElse(null);
        application.askedFor = AskedFor.of(request, quote.type().code());
        application.status = ApplicationStatus.DRAFT;
        application.reviewReasons = List.of();
        application.grounds = List.of();
        application.joinsWaitingList = joinsWaitingList;
        application.createdAt = now;
        application.quoted = Quoted.of(quote);
        return application;
    }

    /** It is submitted: how, and whether without help. */
    void isSubmitted(Channel channel, boolean withoutHelp) {
        submittedVia = channel;
        selfService = withoutHelp;
    }

    /** An officer has to look at it. */
    boolean refer(Quote quote, LocalDate dueOn, Instant now) {
        if (!moveToOfficer(ApplicationStatus.IN_REVIEW, dueOn)) {
            return false;
        }
        quoted = Quoted.of(quote);
        owes(quote.needs());
        submittedAt = now;
        return true;
    }

    /** Papers are still to come: an officer looks at them then. */
    void owes(List<Need> needs) {
        reviewReasons = needs.stream().map(Need::name).toList();
    }

    /** The permit it renews has other vehicles meanwhile. */
    public void isNowFor(List<Vrm> vehicles) {
        askedFor = askedFor.with(vehicles);
    }

    /** Another document lies with it, or one less: whoever decides sees that it is not as they saw it. */
    void evidenceIsOther(Instant now) {
        evidenceAt = now;
    }

    /** An officer works on it. */
    boolean claim(String officer, Instant until) {
        if (!status.waitsForOfficer()) {
            return false;
        }
        claim = new Claim(officer, until);
        return true;
    }

    /** Nobody in particular works on it. */
    boolean release() {
        boolean claimed = claim != null;
        claim = null;
        return claimed;
    }

    /** The day by which it was to be decided is over. */
    boolean escalate(Instant now) {
        if (!status.waitsForOfficer() || escalatedAt != null) {
            return false;
        }
        escalatedAt = now;
        return true;
    }

    /** The officer cannot decide yet: the council's clock stops. */
    boolean askForEvidence(EvidenceAsked asked, int workingDaysLeft) {
        if (!moveTo(ApplicationStatus.MORE_EVIDENCE_ASKED)) {
            return false;
        }
        evidenceAsked = asked;
        askedReminders = 0;
        daysLeft = workingDaysLeft;
        return true;
    }

    /** @param times which reminder of what was asked for fell due, counted from one */
    boolean remind(int times) {
        if (status != ApplicationStatus.MORE_EVIDENCE_ASKED) {
            return false;
        }
        askedReminders = times;
        return true;
    }

    /** Handed in again with what was asked for: the clock goes on. */
    boolean giveEvidence(String explanation, LocalDate dueOn, Instant now) {
        if (status != ApplicationStatus.MORE_EVIDENCE_ASKED || !moveToOfficer(ApplicationStatus.IN_REVIEW, dueOn)) {
            return false;
        }
        evidenceAsked = evidenceAsked.answered(explanation, now);
        return true;
    }

    /** What was asked for was not given in time. */
    boolean closeUnanswered(Instant now) {
        return close(ApplicationStatus.LAPSED_UNANSWERED, now);
    }

    /** All permits for its place are held: it waits for one. */
    boolean waitForPlace(Quote quote, Instant now) {
        if (!moveTo(ApplicationStatus.ON_WAITING_LIST)) {
            return false;
        }
        quoted = Quoted.of(quote);
        submittedAt = submittedAt == null ? now : submittedAt;
        return true;
    }

    /** It costs nothing: its permit is issued at once. */
    boolean approveFree(Quote quote, String permit, Instant now) {
        return approve(ApplicationStatus.ISSUED, quote, permit, now);
    }

    /** Its permit waits for payment of this charge. */
    boolean approve(Quote quote, String permit, String charge, Instant payBefore, Instant now) {
        if (!approve(ApplicationStatus.AWAITING_PAYMENT, quote, permit, now)) {
            return false;
        }
        chargeId = charge;
        payableUntil = payBefore;
        return true;
    }

    private boolean approve(ApplicationStatus next, Quote quote, String permit, Instant now) {
        boolean byRule = reviewReasons.isEmpty()
                && (status == ApplicationStatus.DRAFT || status == ApplicationStatus.ON_WAITING_LIST);
        if (!moveTo(next)) {
            return false;
        }
        quoted = Quoted.of(quote);
        automatic = byRule;
        grounds = byRule ? quote.grounds().stream().map(Ground::name).toList() : List.of();
        submittedAt = submittedAt == null ? now : submittedAt;
        refusal = null;
        decidedAt = now;
        closedAt = next == ApplicationStatus.ISSUED ? now : null;
        permitNumber = permit;
        return true;
    }

    /** @param workingDaysLeft what is left of the days the council has; a resubmission goes on with them */
    boolean refuse(RefusedBecause because, int workingDaysLeft, Instant now) {
        if (status != ApplicationStatus.IN_REVIEW || !close(ApplicationStatus.REFUSED, now)) {
            return false;
        }
        refusal = because;
        daysLeft = workingDaysLeft;
        decidedAt = now;
        return true;
    }

    /** What was refused is corrected; an officer looks at it again. */
    boolean resubmit(PermitRequest request, Quote quote, LocalDate dueOn) {
        if (status != ApplicationStatus.REFUSED || !moveToOfficer(ApplicationStatus.IN_REVIEW, dueOn)) {
            return false;
        }
        askedFor = AskedFor.of(request, quote.type().code());
        quoted = Quoted.of(quote);
        owes(Need.withRefusedBefore(quote.needs()));
        refusal = null;
        appeal = null;
        decidedAt = null;
        closedAt = null;
        permitNumber = null;
        chargeId = null;
        return true;
    }

    /** Somebody else is asked to decide. */
    boolean appeal(String why, LocalDate dueOn, Instant now) {
        if (!moveToOfficer(ApplicationStatus.APPEALED, dueOn)) {
            return false;
        }
        appeal = Appeal.on(why, now);
        closedAt = null;
        return true;
    }

    /** The refusal stands, and is not appealed a second time. */
    boolean uphold(String reasons, Instant now) {
        if (status != ApplicationStatus.APPEALED || !close(ApplicationStatus.REFUSED, now)) {
            return false;
        }
        refusal = refusal.withoutAppeal();
        appeal = appeal.decided(AppealOutcome.UPHELD, reasons, now);
        return true;
    }

    /** The appeal is granted; approving it is the next step of the same transaction. */
    boolean grantAppeal(String reasons, Instant now) {
        if (status != ApplicationStatus.APPEALED) {
            return false;
        }
        appeal = appeal.decided(AppealOutcome.GRANTED, reasons, now);
        return true;
    }

    /** Taken back before it was granted. */
    boolean withdraw(Instant now) {
        return status != ApplicationStatus.WITHDRAWING && close(ApplicationStatus.WITHDRAWN, now);
    }

    /** Accounts is asked to withdraw its charge; the answer decides. */
    boolean askForWithdrawal(WithdrawalReason reason) {
        if (!moveTo(ApplicationStatus.WITHDRAWING)) {
            return false;
        }
        withdrawalReason = reason;
        return true;
    }

    /** Its charge is paid. */
    boolean paid(Instant now) {
        return status.isUnpaid() && close(ApplicationStatus.ISSUED, now);
    }

    /** What was owed is proved; its permit is paid for. */
    boolean proved(Instant now) {
        boolean isProved = isCoveredBeforeProof() && close(ApplicationStatus.ISSUED, now);
        decidedAt = isProved ? now : decidedAt;
        return isProved;
    }

    /** Whether its permit is good already, and papers for it are looked at or still to come. */
    public boolean isCoveredBeforeProof() {
        return permitNumber != null
                && (status == ApplicationStatus.IN_REVIEW || status == ApplicationStatus.MORE_EVIDENCE_ASKED);
    }

    /** Its charge can no longer be paid. */
    boolean chargeWithdrawn(Instant now) {
        return status.isUnpaid()
                && close(
                        withdrawalReason == WithdrawalReason.TAKEN_BACK
                                ? ApplicationStatus.WITHDRAWN
                                : ApplicationStatus.LAPSED_UNPAID,
                        now);
    }

    private boolean close(ApplicationStatus end, Instant now) {
        if (!moveTo(end)) {
            return false;
        }
        closedAt = now;
        return true;
    }

    /** Every time it comes to an officer it has a day by which to decide, and is nobody's yet. */
    private boolean moveToOfficer(ApplicationStatus next, LocalDate dueOn) {
        if (!moveTo(next)) {
            return false;
        }
        decideBy = dueOn;
        escalatedAt = null;
        return true;
    }

    private boolean moveTo(ApplicationStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        claim = null;
        return true;
    }

    /** Whether documents can be sent with it now. */
    public boolean takesEvidence(Instant now) {
        return status == ApplicationStatus.REFUSED
                ? refusal.isCorrectableAt(now) || refusal.isAppealableAt(now)
                : status.takesEvidence();
    }

    /** Since when it is the applicant's turn: what was sent since then is not handed in yet. Empty when it is not. */
    public Optional<Instant> withApplicantSince() {
        if (status == ApplicationStatus.DRAFT) {
            return Optional.of(createdAt);
        }
        return status == ApplicationStatus.MORE_EVIDENCE_ASKED
                ? Optional.of(evidenceAsked.askedAt())
                : decidedAt().filter(at -> status == ApplicationStatus.REFUSED);
    }

    /** What was asked for. */
    public PermitRequest request() {
        return askedFor.request();
    }

    public String id() {
        return id;
    }

    public String accountId() {
        return accountId;
    }

    /** The permit it would renew; empty for a first permit. */
    public Optional<String> renews() {
        return Optional.ofNullable(renews);
    }

    public String typeCode() {
        return askedFor.typeCode();
    }

    public List<Vrm> vrms() {
        return request().vrms();
    }

    public ApplicationStatus status() {
        return status;
    }

    public int ruleVersion() {
        return quoted.ruleVersion();
    }

    public int position() {
        return quoted.position();
    }

    public Money price() {
        return quoted.money();
    }

    /** Why an officer has or had to look at it. */
    public List<Need> reviewReasons() {
        return reviewReasons.stream().map(Need::valueOf).toList();
    }

    /** By when an officer decides. */
    public Optional<LocalDate> decideBy() {
        return Optional.ofNullable(decideBy);
    }

    /** How many working days the council had left when its clock was stopped. */
    int daysLeft() {
        return daysLeft;
    }

    /** Since when it is known that it was not decided in time. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    /** Whether the rules approved it without an officer. */
    public boolean automatic() {
        return automatic;
    }

    /** Why the rules approved it; empty when an officer decided. */
    public List<Ground> grounds() {
        return grounds.stream().map(Ground::valueOf).toList();
    }

    /** Who works on it, or did last. */
    public Optional<Claim> claim() {
        return Optional.ofNullable(claim);
    }

    /** What an officer asked for last. */
    public Optional<EvidenceAsked> evidenceAsked() {
        return Optional.ofNullable(evidenceAsked);
    }

    /** Why it is, or was last, refused; empty for one that was not, or was approved or handed in again since. */
    public Optional<RefusedBecause> refusal() {
        return Optional.ofNullable(refusal);
    }

    public Optional<Appeal> appeal() {
        return Optional.ofNullable(appeal);
    }

    public Optional<String> permitNumber() {
        return Optional.ofNullable(permitNumber);
    }

    public Optional<String> chargeId() {
        return Optional.ofNullable(chargeId);
    }

    /** Whether its applicant waits rather than is refused, where all permits for a place are held. */
    public boolean joinsWaitingList() {
        return joinsWaitingList;
    }

    /** How long its price is fixed and its place held. */
    public Optional<Instant> payableUntil() {
        return Optional.ofNullable(payableUntil);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** When the documents that lie with it were last others. */
    public Optional<Instant> evidenceAt() {
        return Optional.ofNullable(evidenceAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public long version() {
        return version;
    }
}
