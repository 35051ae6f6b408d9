package uk.kerbside.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.cases.CallEnded;
import uk.kerbside.events.cases.CallStarted;
import uk.kerbside.events.cases.CaseClosed;
import uk.kerbside.events.cases.CaseOpened;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.charges.ChargeRefundRequested;
import uk.kerbside.events.charges.ChargeWithdrawalRequested;
import uk.kerbside.events.charges.FeeChargedToSponsor;
import uk.kerbside.events.charges.SponsorFeeCredited;
import uk.kerbside.events.messages.MessageAccepted;
import uk.kerbside.events.messages.MessageBounced;
import uk.kerbside.events.messages.MessageDelivered;
import uk.kerbside.events.messages.MessageTemplateDrafted;
import uk.kerbside.events.messages.MessageTemplatePublished;
import uk.kerbside.events.messages.MessageTemplateWithdrawn;
import uk.kerbside.events.messages.MessageUndeliverable;
import uk.kerbside.events.messages.PrintFileHandedOver;
import uk.kerbside.events.messages.PrintFileMade;
import uk.kerbside.events.observations.CheckMadeAgain;
import uk.kerbside.events.observations.EvidenceSealed;
import uk.kerbside.events.observations.LapseObserved;
import uk.kerbside.events.observations.RightRevisionApplied;
import uk.kerbside.events.operations.DeadLettered;
import uk.kerbside.events.payments.ChargeAlreadyPaid;
import uk.kerbside.events.payments.ChargePaid;
import uk.kerbside.events.payments.ChargeRefundFailed;
import uk.kerbside.events.payments.ChargeRefunded;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.events.payments.InvoiceIssued;
import uk.kerbside.events.payments.InvoiceSettled;
import uk.kerbside.events.payments.PaymentDeclined;
import uk.kerbside.events.permits.AgreedRenewalFailed;
import uk.kerbside.events.permits.AppealGranted;
import uk.kerbside.events.permits.ApplicationApproved;
import uk.kerbside.events.permits.ApplicationClaimed;
import uk.kerbside.events.permits.ApplicationEscalated;
import uk.kerbside.events.permits.ApplicationLapsed;
import uk.kerbside.events.permits.ApplicationReferred;
import uk.kerbside.events.permits.ApplicationRefused;
import uk.kerbside.events.permits.ApplicationReleased;
import uk.kerbside.events.permits.ApplicationResubmitted;
import uk.kerbside.events.permits.ApplicationSubmitted;
import uk.kerbside.events.permits.ApplicationWithdrawn;
import uk.kerbside.events.permits.DispensationAffectedHolder;
import uk.kerbside.events.permits.DispensationDecided;
import uk.kerbside.events.permits.DispensationEnded;
import uk.kerbside.events.permits.DispensationRequested;
import uk.kerbside.events.permits.EvidenceReceived;
import uk.kerbside.events.permits.EvidenceRemoved;
import uk.kerbside.events.permits.MisuseDecided;
import uk.kerbside.events.permits.MisuseReportClaimed;
import uk.kerbside.events.permits.MisuseReportEscalated;
import uk.kerbside.events.permits.MisuseReportReleased;
import uk.kerbside.events.permits.MisuseReported;
import uk.kerbside.events.permits.MisuseWarned;
import uk.kerbside.events.permits.MoreEvidenceAsked;
import uk.kerbside.events.permits.MoreEvidenceGiven;
import uk.kerbside.events.permits.MoreEvidenceNeverGiven;
import uk.kerbside.events.permits.MoreEvidenceReminded;
import uk.kerbside.events.permits.PaperPermitLost;
import uk.kerbside.events.permits.PermitExpired;
import uk.kerbside.events.permits.PermitExtended;
import uk.kerbside.events.permits.PermitIssued;
import uk.kerbside.events.permits.PermitMoved;
import uk.kerbside.events.permits.PermitRenewed;
import uk.kerbside.events.permits.PermitRestored;
import uk.kerbside.events.permits.PermitRevocationAppealed;
import uk.kerbside.events.permits.PermitRevocationUpheld;
import uk.kerbside.events.permits.PermitRevoked;
import uk.kerbside.events.permits.PermitSurrendered;
import uk.kerbside.events.permits.PermitSuspended;
import uk.kerbside.events.permits.PermitSuspensionAnnounced;
import uk.kerbside.events.permits.PermitSuspensionAppealed;
import uk.kerbside.events.permits.PermitSuspensionLifted;
import uk.kerbside.events.permits.PermitSuspensionUpheld;
import uk.kerbside.events.permits.PermitTransferred;
import uk.kerbside.events.permits.PermitVehicleChanged;
import uk.kerbside.events.permits.PersonSponsored;
import uk.kerbside.events.permits.PlaceChangeAnnounced;
import uk.kerbside.events.permits.PlaceOfferDeclined;
import uk.kerbside.events.permits.PlaceOfferLapsed;
import uk.kerbside.events.permits.PlaceOffered;
import uk.kerbside.events.permits.ProvisionalCoverBegun;
import uk.kerbside.events.permits.ProvisionalCoverEnded;
import uk.kerbside.events.permits.ProvisionalCoverReminded;
import uk.kerbside.events.permits.RefundReferred;
import uk.kerbside.events.permits.RefundRefused;
import uk.kerbside.events.permits.RefusalAppealed;
import uk.kerbside.events.permits.RefusalUpheld;
import uk.kerbside.events.permits.RenewalAgreed;
import uk.kerbside.events.permits.RenewalAgreementEnded;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.events.permits.RenewalCallAsked;
import uk.kerbside.events.permits.RenewalReminderDue;
import uk.kerbside.events.permits.RulesChangeAnnounced;
import uk.kerbside.events.permits.SponsorshipEnded;
import uk.kerbside.events.permits.SuspensionAffectedHolder;
import uk.kerbside.events.permits.WaitingListJoined;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.SourceHeartbeat;
import uk.kerbside.events.visits.BookBought;
import uk.kerbside.events.visits.BookOrderFailed;
import uk.kerbside.events.visits.BookOrdered;
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.events.visits.VisitCancelled;
import uk.kerbside.events.visits.VisitEnded;

/**
 * Every type of event the services exchange: its wire name with version, its topic, its body. Wire names are written by
 * hand and never change; a body that changes in an incompatible way gets a new name.
 */
public enum Contract {
    RIGHT_PUBLISHED("uk.kerbside.rights.right.v1", Topic.RIGHTS, RightPublished.class),
    SOURCE_HEARTBEAT("uk.kerbside.rights.source-heartbeat.v1", Topic.RIGHTS, SourceHeartbeat.class),
    LIVE_SERIES_PUBLISHED("uk.kerbside.rights.live-series.v1", Topic.RIGHTS, LiveSeriesPublished.class),
    ACCOUNT_PUBLISHED("uk.kerbside.accounts.account.v1", Topic.ACCOUNTS, AccountPublished.class),
    PLACE_PUBLISHED("uk.kerbside.places.place.v1", Topic.PLACES, PlacePublished.class),
    CALENDAR_PUBLISHED("uk.kerbside.places.calendar.v1", Topic.PLACES, CalendarPublished.class),
    PERMIT_TYPE_PUBLISHED("uk.kerbside.catalogue.permit-type.v1", Topic.CATALOGUE, PermitTypePublished.class),
    APPLICATION_SUBMITTED("uk.kerbside.permits.application-submitted.v1", Topic.PERMITS, ApplicationSubmitted.class),
    APPLICATION_REFERRED("uk.kerbside.permits.application-referred.v1", Topic.PERMITS, ApplicationReferred.class),
    APPLICATION_APPROVED("uk.kerbside.permits.application-approved.v1", Topic.PERMITS, ApplicationApproved.class),
    APPLICATION_REFUSED("uk.kerbside.permits.application-refused.v1", Topic.PERMITS, ApplicationRefused.class),
    APPLICATION_WITHDRAWN("uk.kerbside.permits.application-withdrawn.v1", Topic.PERMITS, ApplicationWithdrawn.class),
    APPLICATION_LAPSED("uk.kerbside.permits.application-lapsed.v1", Topic.PERMITS, ApplicationLapsed.class),
    WAITING_LIST_JOINED("uk.kerbside.permits.waiting-list-joined.v1", Topic.PERMITS, WaitingListJoined.class),
    PLACE_OFFERED("uk.kerbside.permits.place-offered.v1", Topic.PERMITS, PlaceOffered.class),
    PLACE_OFFER_DECLINED("uk.kerbside.permits.place-offer-declined.v1", Topic.PERMITS, PlaceOfferDeclined.class),
    PLACE_OFFER_LAPSED("uk.kerbside.permits.place-offer-lapsed.v1", Topic.PERMITS, PlaceOfferLapsed.class),
    PERSON_SPONSORED("uk.kerbside.permits.person-sponsored.v1", Topic.PERMITS, PersonSponsored.class),
    SPONSORSHIP_ENDED("uk.kerbside.permits.sponsorship-ended.v1", Topic.PERMITS, SponsorshipEnded.class),
    EVIDENCE_RECEIVED("uk.kerbside.permits.evidence-received.v1", Topic.PERMITS, EvidenceReceived.class),
    EVIDENCE_REMOVED("uk.kerbside.permits.evidence-removed.v1", Topic.PERMITS, EvidenceRemoved.class),
    APPLICATION_CLAIMED("uk.kerbside.permits.application-claimed.v1", Topic.PERMITS, ApplicationClaimed.class),
    APPLICATION_RELEASED("uk.kerbside.permits.application-released.v1", Topic.PERMITS, ApplicationReleased.class),
    APPLICATION_ESCALATED("uk.kerbside.permits.application-escalated.v1", Topic.PERMITS, ApplicationEscalated.class),
    MORE_EVIDENCE_ASKED("uk.kerbside.permits.more-evidence-asked.v1", Topic.PERMITS, MoreEvidenceAsked.class),
    MORE_EVIDENCE_REMINDED("uk.kerbside.permits.more-evidence-reminded.v1", Topic.PERMITS, MoreEvidenceReminded.class),
    MORE_EVIDENCE_GIVEN("uk.kerbside.permits.more-evidence-given.v1", Topic.PERMITS, MoreEvidenceGiven.class),
    MORE_EVIDENCE_NEVER_GIVEN(
            "uk.kerbside.permits.more-evidence-never-given.v1", Topic.PERMITS, MoreEvidenceNeverGiven.class),
    APPLICATION_RESUBMITTED(
            "uk.kerbside.permits.application-resubmitted.v1", Topic.PERMITS, ApplicationResubmitted.class),
    REFUSAL_APPEALED("uk.kerbside.permits.refusal-appealed.v1", Topic.PERMITS, RefusalAppealed.class),
    REFUSAL_UPHELD("uk.kerbside.permits.refusal-upheld.v1", Topic.PERMITS, RefusalUpheld.class),
    APPEAL_GRANTED("uk.kerbside.permits.appeal-granted.v1", Topic.PERMITS, AppealGranted.class),
    PERMIT_ISSUED("uk.kerbside.permits.permit-issued.v1", Topic.PERMITS, PermitIssued.class),
    PERMIT_RENEWED("uk.kerbside.permits.permit-renewed.v1", Topic.PERMITS, PermitRenewed.class),
    PERMIT_EXPIRED("uk.kerbside.permits.permit-expired.v1", Topic.PERMITS, PermitExpired.class),
    RENEWAL_AGREED("uk.kerbside.permits.renewal-agreed.v1", Topic.PERMITS, RenewalAgreed.class),
    RENEWAL_AGREEMENT_ENDED(
            "uk.kerbside.permits.renewal-agreement-ended.v1", Topic.PERMITS, RenewalAgreementEnded.class),
    RENEWAL_ANNOUNCED("uk.kerbside.permits.renewal-announced.v1", Topic.PERMITS, RenewalAnnounced.class),
    AGREED_RENEWAL_FAILED("uk.kerbside.permits.agreed-renewal-failed.v1", Topic.PERMITS, AgreedRenewalFailed.class),
    PAPER_PERMIT_LOST("uk.kerbside.permits.paper-permit-lost.v1", Topic.PERMITS, PaperPermitLost.class),
    PERMIT_MOVED("uk.kerbside.permits.permit-moved.v1", Topic.PERMITS, PermitMoved.class),
    RULES_CHANGE_ANNOUNCED("uk.kerbside.permits.rules-change-announced.v1", Topic.PERMITS, RulesChangeAnnounced.class),
    PERMIT_SURRENDERED("uk.kerbside.permits.permit-surrendered.v1", Topic.PERMITS, PermitSurrendered.class),
    PERMIT_TRANSFERRED("uk.kerbside.permits.permit-transferred.v1", Topic.PERMITS, PermitTransferred.class),
    REFUND_REFERRED("uk.kerbside.permits.refund-referred.v1", Topic.PERMITS, RefundReferred.class),
    REFUND_REFUSED("uk.kerbside.permits.refund-refused.v1", Topic.PERMITS, RefundRefused.class),
    PERMIT_VEHICLE_CHANGED("uk.kerbside.permits.permit-vehicle-changed.v1", Topic.PERMITS, PermitVehicleChanged.class),
    PERMIT_SUSPENSION_ANNOUNCED(
            "uk.kerbside.permits.permit-suspension-announced.v1", Topic.PERMITS, PermitSuspensionAnnounced.class),
    PERMIT_SUSPENDED("uk.kerbside.permits.permit-suspended.v1", Topic.PERMITS, PermitSuspended.class),
    PERMIT_SUSPENSION_APPEALED(
            "uk.kerbside.permits.permit-suspension-appealed.v1", Topic.PERMITS, PermitSuspensionAppealed.class),
    PERMIT_SUSPENSION_UPHELD(
            "uk.kerbside.permits.permit-suspension-upheld.v1", Topic.PERMITS, PermitSuspensionUpheld.class),
    PERMIT_SUSPENSION_LIFTED(
            "uk.kerbside.permits.permit-suspension-lifted.v1", Topic.PERMITS, PermitSuspensionLifted.class),
    PERMIT_REVOKED("uk.kerbside.permits.permit-revoked.v1", Topic.PERMITS, PermitRevoked.class),
    PERMIT_REVOCATION_APPEALED(
            "uk.kerbside.permits.permit-revocation-appealed.v1", Topic.PERMITS, PermitRevocationAppealed.class),
    PERMIT_REVOCATION_UPHELD(
            "uk.kerbside.permits.permit-revocation-upheld.v1", Topic.PERMITS, PermitRevocationUpheld.class),
    PERMIT_RESTORED("uk.kerbside.permits.permit-restored.v1", Topic.PERMITS, PermitRestored.class),
    RENEWAL_REMINDER_DUE("uk.kerbside.permits.renewal-reminder-due.v1", Topic.PERMITS, RenewalReminderDue.class),
    RENEWAL_CALL_ASKED("uk.kerbside.permits.renewal-call-asked.v1", Topic.PERMITS, RenewalCallAsked.class),
    MISUSE_REPORTED("uk.kerbside.permits.misuse-reported.v1", Topic.PERMITS, MisuseReported.class),
    MISUSE_REPORT_CLAIMED("uk.kerbside.permits.misuse-report-claimed.v1", Topic.PERMITS, MisuseReportClaimed.class),
    MISUSE_REPORT_RELEASED("uk.kerbside.permits.misuse-report-released.v1", Topic.PERMITS, MisuseReportReleased.class),
    MISUSE_REPORT_ESCALATED(
            "uk.kerbside.permits.misuse-report-escalated.v1", Topic.PERMITS, MisuseReportEscalated.class),
    MISUSE_DECIDED("uk.kerbside.permits.misuse-decided.v1", Topic.PERMITS, MisuseDecided.class),
    MISUSE_WARNED("uk.kerbside.permits.misuse-warned.v1", Topic.PERMITS, MisuseWarned.class),
    PROVISIONAL_COVER_BEGUN(
            "uk.kerbside.permits.provisional-cover-begun.v1", Topic.PERMITS, ProvisionalCoverBegun.class),
    PROVISIONAL_COVER_REMINDED(
            "uk.kerbside.permits.provisional-cover-reminded.v1", Topic.PERMITS, ProvisionalCoverReminded.class),
    PROVISIONAL_COVER_ENDED(
            "uk.kerbside.permits.provisional-cover-ended.v1", Topic.PERMITS, ProvisionalCoverEnded.class),
    PERMIT_EXTENDED("uk.kerbside.permits.permit-extended.v1", Topic.PERMITS, PermitExtended.class),
    SUSPENSION_AFFECTED_HOLDER(
            "uk.kerbside.permits.suspension-affected-holder.v1", Topic.PERMITS, SuspensionAffectedHolder.class),
    PLACE_CHANGE_ANNOUNCED("uk.kerbside.permits.place-change-announced.v1", Topic.PERMITS, PlaceChangeAnnounced.class),
    DISPENSATION_REQUESTED("uk.kerbside.permits.dispensation-requested.v1", Topic.PERMITS, DispensationRequested.class),
    DISPENSATION_DECIDED("uk.kerbside.permits.dispensation-decided.v1", Topic.PERMITS, DispensationDecided.class),
    DISPENSATION_ENDED("uk.kerbside.permits.dispensation-ended.v1", Topic.PERMITS, DispensationEnded.class),
    DISPENSATION_AFFECTED_HOLDER(
            "uk.kerbside.permits.dispensation-affected-holder.v1", Topic.PERMITS, DispensationAffectedHolder.class),
    BOOK_ORDERED("uk.kerbside.visits.book-ordered.v1", Topic.VISITS, BookOrdered.class),
    BOOK_BOUGHT("uk.kerbside.visits.book-bought.v1", Topic.VISITS, BookBought.class),
    BOOK_ORDER_FAILED("uk.kerbside.visits.book-order-failed.v1", Topic.VISITS, BookOrderFailed.class),
    VISIT_BOOKED("uk.kerbside.visits.visit-booked.v1", Topic.VISITS, VisitBooked.class),
    VISIT_ENDED("uk.kerbside.visits.visit-ended.v1", Topic.VISITS, VisitEnded.class),
    VISIT_CANCELLED("uk.kerbside.visits.visit-cancelled.v1", Topic.VISITS, VisitCancelled.class),
    CHARGE_RAISED("uk.kerbside.charges.charge-raised.v1", Topic.CHARGES, ChargeRaised.class),
    CHARGE_WITHDRAWAL_REQUESTED(
            "uk.kerbside.charges.charge-withdrawal-requested.v1", Topic.CHARGES, ChargeWithdrawalRequested.class),
    CHARGE_REFUND_REQUESTED(
            "uk.kerbside.charges.charge-refund-requested.v1", Topic.CHARGES, ChargeRefundRequested.class),
    FEE_CHARGED_TO_SPONSOR("uk.kerbside.charges.fee-charged-to-sponsor.v1", Topic.CHARGES, FeeChargedToSponsor.class),
    SPONSOR_FEE_CREDITED("uk.kerbside.charges.sponsor-fee-credited.v1", Topic.CHARGES, SponsorFeeCredited.class),
    CHARGE_PAID("uk.kerbside.payments.charge-paid.v1", Topic.PAYMENTS, ChargePaid.class),
    CHARGE_WITHDRAWN("uk.kerbside.payments.charge-withdrawn.v1", Topic.PAYMENTS, ChargeWithdrawn.class),
    CHARGE_ALREADY_PAID("uk.kerbside.payments.charge-already-paid.v1", Topic.PAYMENTS, ChargeAlreadyPaid.class),
    PAYMENT_DECLINED("uk.kerbside.payments.payment-declined.v1", Topic.PAYMENTS, PaymentDeclined.class),
    CHARGE_REFUNDED("uk.kerbside.payments.charge-refunded.v1", Topic.PAYMENTS, ChargeRefunded.class),
    CHARGE_REFUND_FAILED("uk.kerbside.payments.charge-refund-failed.v1", Topic.PAYMENTS, ChargeRefundFailed.class),
    INVOICE_ISSUED("uk.kerbside.payments.invoice-issued.v1", Topic.PAYMENTS, InvoiceIssued.class),
    INVOICE_SETTLED("uk.kerbside.payments.invoice-settled.v1", Topic.PAYMENTS, InvoiceSettled.class),
    CALL_STARTED("uk.kerbside.cases.call-started.v1", Topic.CASES, CallStarted.class),
    CALL_ENDED("uk.kerbside.cases.call-ended.v1", Topic.CASES, CallEnded.class),
    CASE_OPENED("uk.kerbside.cases.case-opened.v1", Topic.CASES, CaseOpened.class),
    CASE_CLOSED("uk.kerbside.cases.case-closed.v1", Topic.CASES, CaseClosed.class),
    MESSAGE_ACCEPTED("uk.kerbside.messages.message-accepted.v1", Topic.MESSAGES, MessageAccepted.class),
    MESSAGE_DELIVERED("uk.kerbside.messages.message-delivered.v1", Topic.MESSAGES, MessageDelivered.class),
    MESSAGE_BOUNCED("uk.kerbside.messages.message-bounced.v1", Topic.MESSAGES, MessageBounced.class),
    MESSAGE_UNDELIVERABLE("uk.kerbside.messages.message-undeliverable.v1", Topic.MESSAGES, MessageUndeliverable.class),
    MESSAGE_TEMPLATE_DRAFTED(
            "uk.kerbside.messages.message-template-drafted.v1", Topic.MESSAGES, MessageTemplateDrafted.class),
    MESSAGE_TEMPLATE_PUBLISHED(
            "uk.kerbside.messages.message-template-published.v1", Topic.MESSAGES, MessageTemplatePublished.class),
    MESSAGE_TEMPLATE_WITHDRAWN(
            "uk.kerbside.messages.message-template-withdrawn.v1", Topic.MESSAGES, MessageTemplateWithdrawn.class),
    PRINT_FILE_MADE("uk.kerbside.messages.print-file-made.v1", Topic.MESSAGES, PrintFileMade.class),
    PRINT_FILE_HANDED_OVER("uk.kerbside.messages.print-file-handed-over.v1", Topic.MESSAGES, PrintFileHandedOver.class),
    RIGHT_REVISION_APPLIED(
            "uk.kerbside.observations.right-revision-applied.v1", Topic.OBSERVATIONS, RightRevisionApplied.class),
    LAPSE_OBSERVED("uk.kerbside.observations.lapse-observed.v1", Topic.OBSERVATIONS, LapseObserved.class),
    CHECK_MADE_AGAIN("uk.kerbside.observations.check-made-again.v1", Topic.OBSERVATIONS, CheckMadeAgain.class),
    EVIDENCE_SEALED("uk.kerbside.observations.evidence-sealed.v1", Topic.OBSERVATIONS, EvidenceSealed.class),
    DEAD_LETTERED("uk.kerbside.operations.dead-lettered.v1", Topic.DEAD_LETTERS, DeadLettered.class);

    private static final Map<Class<?>, Contract> BY_BODY =
            Arrays.stream(values()).collect(Collectors.toMap(Contract::body, Function.identity()));
    private static final Map<String, Contract> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(Contract::type, Function.identity()));

    private final String type;
    private final Topic topic;
    private final Class<? extends Event> body;

    Contract(String type, Topic topic, Class<? extends Event> body) {
        this.type = type;
        this.topic = topic;
        this.body = body;
    }

    /** The contract whose body is {@code body}; there is one for each class that implements {@link Event}. */
    public static Contract of(Class<? extends Event> body) {
        Contract contract = BY_BODY.get(body);
        if (contract == null) {
            throw new IllegalArgumentException(body + " is the body of no contract");
        }
        return contract;
    }

    /** The contract with this wire name; empty for one this version does not know, which is no error. */
    public static Optional<Contract> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The CloudEvents type. */
    public String type() {
        return type;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Event> body() {
        return body;
    }
}
