package uk.kerbside.permits.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.Quote;

/**
 * A request for a permit, from draft to decision and payment. Its verbs say whether they were news; {@link
 * ApplicationStatus} draws its life.
 */
@Entity
@Table(name = "permit_application")
public class PermitApplication {
    @Id
    String id;

    String accountId;
    String typeCode;
    List<String> vrms;
    String term;
    LocalDate startsOn;
    String place;
    List<String> weekdays;

    @Enumerated(EnumType.STRING)
    ApplicationStatus status;

    int ruleVersion;
    int position;
    long price;
    String currency;
    String uprn;
    List<String> reviewReasons;
    LocalDate decideBy;
    boolean automatic;

    @Enumerated(EnumType.STRING)
    DecisionReason decisionReason;

    String remedy;
    String permitNumber;
    String chargeId;
    Instant payableUntil;

    @Enumerated(EnumType.STRING)
    WithdrawalReason withdrawalReason;

    Instant createdAt;
    Instant submittedAt;
    Instant decidedAt;
    Instant closedAt;

    @Version
    long version;

    protected PermitApplication() {}

    static PermitApplication draft(String id, PermitRequest request, Quote quote, Instant now) {
        PermitApplication application = new PermitApplication();
        application.id = id;
        application.accountId = quote.holder().accountId();
        application.typeCode = quote.type().code();
        application.vrms = request.vrms().stream().map(Vrm::value).toList();
        application.term = request.term().map(Period::toString).orElse(null);
        application.startsOn = request.startsOn().orElse(null);
        application.place = request.place().orElse(null);
        application.weekdays = request.weekdays().stream().map(DayOfWeek::name).toList();
        application.status = ApplicationStatus.DRAFT;
        application.reviewReasons = List.of();
        application.createdAt = now;
        application.isQuoted(quote);
        return application;
    }

    private void isQuoted(Quote quote) {
        ruleVersion = quote.rules().version();
        position = quote.position();
        price = quote.price().minor();
        currency = quote.price().currency().getCurrencyCode();
        uprn = quote.uprn().orElse(null);
    }

    /** An officer has to look at it. */
    boolean refer(Quote quote, LocalDate dueOn, Instant now) {
        if (!moveTo(ApplicationStatus.IN_REVIEW)) {
            return false;
        }
        isQuoted(quote);
        reviewReasons = quote.needs().stream().map(Need::name).toList();
        decideBy = dueOn;
        submittedAt = now;
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
        boolean byRule = status == ApplicationStatus.DRAFT;
        if (!moveTo(next)) {
            return false;
        }
        isQuoted(quote);
        automatic = byRule;
        submittedAt = byRule ? now : submittedAt;
        decidedAt = now;
        closedAt = next == ApplicationStatus.ISSUED ? now : null;
        permitNumber = permit;
        return true;
    }

    boolean refuse(DecisionReason reason, String whatToDo, Instant now) {
        if (!close(ApplicationStatus.REFUSED, now)) {
            return false;
        }
        decisionReason = reason;
        remedy = whatToDo;
        decidedAt = now;
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
        return chargeId != null && close(ApplicationStatus.ISSUED, now);
    }

    /** Its charge can no longer be paid. */
    boolean chargeWithdrawn(Instant now) {
        return close(
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

    private boolean moveTo(ApplicationStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** What was asked for. */
    public PermitRequest request() {
        return new PermitRequest(
                typeCode,
                vrms(),
                Optional.ofNullable(term).map(Period::parse),
                Optional.ofNullable(startsOn),
                Optional.ofNullable(place),
                weekdays.stream().map(DayOfWeek::valueOf).toList());
    }

    public String id() {
        return id;
    }

    public String accountId() {
        return accountId;
    }

    public String typeCode() {
        return typeCode;
    }

    public List<Vrm> vrms() {
        return vrms.stream().map(Vrm::of).toList();
    }

    public ApplicationStatus status() {
        return status;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    public int position() {
        return position;
    }

    public Money price() {
        return new Money(price, Currency.getInstance(currency));
    }

    /** Why an officer has or had to look at it. */
    public List<Need> reviewReasons() {
        return reviewReasons.stream().map(Need::valueOf).toList();
    }

    /** By when an officer decides. */
    public Optional<LocalDate> decideBy() {
        return Optional.ofNullable(decideBy);
    }

    /** Whether the rules approved it without an officer. */
    public boolean automatic() {
        return automatic;
    }

    public Optional<DecisionReason> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    /** What its applicant can do about the refusal. */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    public Optional<String> permitNumber() {
        return Optional.ofNullable(permitNumber);
    }

    public Optional<String> chargeId() {
        return Optional.ofNullable(chargeId);
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
