package uk.kerbside.permits.history.events;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.events.Contract;
import uk.kerbside.kit.journal.JournalEntry;
import uk.kerbside.permits.evidence.PaperWords;

/** What a fact says in plain English; what people wrote with it stands behind. */
final class HistoryWords {
    private static final Map<Contract, String> WORDS = Map.ofEntries(
            Map.entry(Contract.APPLICATION_SUBMITTED, "It was submitted."),
            Map.entry(Contract.APPLICATION_REFERRED, "It waits for an officer."),
            Map.entry(Contract.APPLICATION_CLAIMED, "An officer took it on."),
            Map.entry(Contract.APPLICATION_RELEASED, "An officer gave it back to the queue."),
            Map.entry(Contract.APPLICATION_ESCALATED, "It was not decided in time, and escalated."),
            Map.entry(Contract.APPLICATION_APPROVED, "It was approved."),
            Map.entry(Contract.APPLICATION_REFUSED, "It was refused."),
            Map.entry(Contract.APPLICATION_RESUBMITTED, "It was corrected and handed in again."),
            Map.entry(Contract.APPLICATION_WITHDRAWN, "It was taken back."),
            Map.entry(Contract.APPLICATION_LAPSED, "It was not paid in time."),
            Map.entry(Contract.EVIDENCE_RECEIVED, "A document was sent"),
            Map.entry(Contract.EVIDENCE_REMOVED, "A document was removed"),
            Map.entry(Contract.MORE_EVIDENCE_ASKED, "More evidence was asked for."),
            Map.entry(Contract.MORE_EVIDENCE_REMINDED, "A reminder of what was asked for fell due."),
            Map.entry(Contract.MORE_EVIDENCE_GIVEN, "It was handed in again with what was asked for."),
            Map.entry(Contract.MORE_EVIDENCE_NEVER_GIVEN, "It was closed: what was asked for was not given in time."),
            Map.entry(Contract.REFUSAL_APPEALED, "The refusal was appealed."),
            Map.entry(Contract.REFUSAL_UPHELD, "The appeal was decided: the refusal stands."),
            Map.entry(Contract.APPEAL_GRANTED, "The appeal was granted."),
            Map.entry(Contract.CHARGE_RAISED, "Its charge was raised."),
            Map.entry(Contract.CHARGE_WITHDRAWAL_REQUESTED, "Accounts was asked to withdraw its charge."),
            Map.entry(Contract.PERMIT_ISSUED, "The permit was issued."),
            Map.entry(Contract.PERMIT_RENEWED, "It follows the permit it renews."),
            Map.entry(Contract.RENEWAL_AGREED, "Its holder agreed that it is renewed by itself."),
            Map.entry(Contract.RENEWAL_AGREEMENT_ENDED, "It is no longer renewed by itself."),
            Map.entry(Contract.RENEWAL_ANNOUNCED, "What its renewal will cost was told."),
            Map.entry(Contract.AGREED_RENEWAL_FAILED, "It could not be renewed as agreed."),
            Map.entry(Contract.PAPER_PERMIT_LOST, "Its paper is gone; it is virtual."),
            Map.entry(Contract.PERMIT_MOVED, "It moved with its holder."),
            Map.entry(Contract.RULES_CHANGE_ANNOUNCED, "Its holder was told of rules to come."),
            Map.entry(Contract.PERMIT_EXPIRED, "The permit expired."),
            Map.entry(Contract.PERMIT_SURRENDERED, "The permit was given back."),
            Map.entry(Contract.WAITING_LIST_JOINED, "It was put on the waiting list."),
            Map.entry(Contract.PLACE_OFFERED, "A place was offered."),
            Map.entry(Contract.PLACE_OFFER_DECLINED, "The offer was declined."),
            Map.entry(Contract.PLACE_OFFER_LAPSED, "The offer was not answered in time."),
            Map.entry(Contract.PERMIT_TRANSFERRED, "The permit got another holder."),
            Map.entry(Contract.REFUND_REFERRED, "A refund waits for a second person."),
            Map.entry(Contract.REFUND_REFUSED, "A refund was refused."),
            Map.entry(Contract.CHARGE_REFUND_REQUESTED, "Accounts was asked to give money back."),
            Map.entry(Contract.PERMIT_VEHICLE_CHANGED, "A vehicle of the permit was changed."),
            Map.entry(Contract.RENEWAL_REMINDER_DUE, "A reminder that the permit ends fell due."),
            Map.entry(Contract.RENEWAL_CALL_ASKED, "The helpline was asked to ring its holder."),
            Map.entry(Contract.PERMIT_SUSPENSION_ANNOUNCED, "A suspension of the permit was announced."),
            Map.entry(Contract.PERMIT_SUSPENDED, "The permit was suspended."),
            Map.entry(Contract.PERMIT_SUSPENSION_APPEALED, "The suspension of the permit was appealed."),
            Map.entry(Contract.PERMIT_SUSPENSION_UPHELD, "The appeal was decided: the suspension stands."),
            Map.entry(Contract.PERMIT_SUSPENSION_LIFTED, "The suspension of the permit is over."),
            Map.entry(Contract.PERMIT_REVOKED, "The permit was revoked."),
            Map.entry(Contract.PERMIT_REVOCATION_APPEALED, "The revocation of the permit was appealed."),
            Map.entry(Contract.PERMIT_REVOCATION_UPHELD, "The appeal was decided: the revocation stands."),
            Map.entry(Contract.PERMIT_RESTORED, "The permit is good as if it had never ended."),
            Map.entry(Contract.MISUSE_WARNED, "Its holder was warned that it is misused."),
            Map.entry(Contract.PROVISIONAL_COVER_BEGUN, "Covered before papers are there; the fee is held."),
            Map.entry(Contract.PROVISIONAL_COVER_REMINDED, "A reminder fell due of what is owed."),
            Map.entry(Contract.PROVISIONAL_COVER_ENDED, "It was decided what becomes of the provisional cover."),
            Map.entry(Contract.PERMIT_EXTENDED, "The permit ends later."));

    private HistoryWords() {}

    /** Whether there are plain words for it; where there are none, it is the council's own business. */
    static boolean knows(JournalEntry entry) {
        return Contract.ofType(entry.type()).filter(WORDS::containsKey).isPresent();
    }

    static String of(JournalEntry entry, ZoneId zone) {
        Optional<Contract> contract = Contract.ofType(entry.type());
        if (contract.equals(Optional.of(Contract.PERMIT_VEHICLE_CHANGED))) {
            return VehicleWords.of(entry, zone);
        }
        if (contract.equals(Optional.of(Contract.PERMIT_ISSUED))) {
            return IssueWords.of(entry, zone);
        }
        String said = contract.map(HistoryWords::of).orElse(entry.type());
        return Stream.of("remedy", "words", "reasons")
                .map(field -> text(entry, field))
                .flatMap(Optional::stream)
                .findFirst()
                .map(written -> said + " " + written)
                .orElseGet(() -> said + document(entry));
    }

    /** A fact nobody found words for says its name: {@code Permit vehicle changed.} */
    private static String of(Contract contract) {
        String name = contract.body().getSimpleName();
        return WORDS.getOrDefault(
                contract,
                name.charAt(0) + name.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK) + ".");
    }

    private static String document(JournalEntry entry) {
        return text(entry, "document")
                .map(document -> ": " + PaperWords.of(document) + ".")
                .orElse("");
    }

    private static Optional<String> text(JournalEntry entry, String field) {
        return Optional.ofNullable(entry.body().path(field).textValue());
    }
}
