package uk.kerbside.accounts.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * The occasions on which customers are written to. Each has a template, which may use the words named here; one with a question
 * mark is empty on some occasions, and a template asks whether it is there.
 */
public enum MessageKind {
    PERMIT_ISSUED("permitNumber", "permitType", "vehicles?", "firstDay", "lastDay"),
    PERMIT_SURRENDERED("permitNumber", "permitType", "endedOn"),
    MISUSE_WARNED("permitNumber", "permitType", "words"),
    PERMIT_EXTENDED("permitNumber", "permitType", "words", "lastDay"),
    PROVISIONAL_COVER_BEGUN("permitNumber", "permitType", "applicationId", "owed", "documents?", "price", "lastDay"),
    PROVISIONAL_COVER_REMINDER("permitNumber", "permitType", "applicationId", "owed", "lastDay"),
    PROVISIONAL_COVER_PROVED("permitNumber", "permitType", "lastDay"),
    PROVISIONAL_COVER_ENDED("permitNumber", "permitType", "lastDay"),
    VEHICLE_CHANGED("permitNumber", "permitType", "oldVehicle", "newVehicle", "from", "bothUntil?"),
    VEHICLE_LENT("permitNumber", "permitType", "oldVehicle", "newVehicle", "from", "until"),
    VEHICLE_CHANGE_CANCELLED("permitNumber", "permitType", "oldVehicle", "newVehicle"),
    SUSPENSION_ANNOUNCED("permitNumber", "permitType", "words", "from", "until?", "appealUntil"),
    PERMIT_SUSPENDED("permitNumber", "permitType", "words", "until?", "appealUntil"),
    SUSPENSION_UPHELD("permitNumber", "permitType", "reasons"),
    SUSPENSION_OVER("permitNumber", "permitType", "words", "wasInForce?"),
    PERMIT_REVOKED("permitNumber", "permitType", "words", "appealUntil?"),
    REVOCATION_UPHELD("permitNumber", "permitType", "reasons"),
    PERMIT_RESTORED("permitNumber", "permitType", "words", "lastDay"),
    REFUND_REFUSED("permitNumber", "permitType", "amount"),
    RENEWAL_REMINDER("permitNumber", "permitType", "vehicles?", "lastDay", "when"),
    RENEWAL_INVITATION("permitNumber", "permitType", "lastDay", "isOver?", "renewUntil"),
    RENEWAL_ANNOUNCED("permitNumber", "permitType", "price", "oldPrice?", "reasons?", "submitsOn"),
    AGREED_RENEWAL_FAILED("permitNumber", "permitType", "words"),
    RULES_CHANGE("permitNumber", "permitType", "from", "price?", "oldPrice?", "changes?"),
    BAYS_SUSPENDED("place", "bays?", "permits", "from", "until?", "words", "isChanged?"),
    BAY_SUSPENSION_WITHDRAWN("place", "bays?", "permits"),
    PLACE_CHANGES("place", "permits", "from", "changes", "isChanged?"),
    PLACE_STAYS("place", "permits", "from"),
    DISPENSATION_GRANTED("reference", "place", "reason", "from", "until", "words?"),
    DISPENSATION_REFUSED("reference", "place", "reason", "words"),
    DISPENSATION_ENDED("reference", "place", "words", "isRevoked?"),
    BAYS_TAKEN("place", "bays?", "permits", "reason", "from", "until"),
    BAYS_TAKEN_NO_MORE("place", "bays?", "permits"),
    WAITING_LIST_JOINED("applicationId", "permitType", "place", "position"),
    PLACE_OFFERED("applicationId", "permitType", "place", "until"),
    PLACE_OFFER_LAPSED("applicationId", "permitType", "place"),
    PERMIT_TRANSFERRED("permitNumber", "permitType"),
    PERMIT_PASSED_ON("permitNumber", "permitType"),
    SPONSORSHIP_ENDED("permitNumber?", "permitType", "lastDay"),
    PAYMENT_REQUESTED("applicationId", "permitType", "price"),
    HIRE_ENDS("vehicle", "lastDay"),
    PAYMENT_CHASED("description", "price", "payableUntil"),
    INVOICE_ISSUED("invoiceNumber", "total", "payableUntil"),
    CREDIT_NOTE_ISSUED("creditNoteNumber", "total", "left?"),
    APPLICATION_REFUSED("applicationId", "permitType", "remedy"),
    APPLICATION_LAPSED("applicationId", "permitType"),
    EVIDENCE_ASKED("applicationId", "permitType", "documents", "words?", "answerUntil"),
    EVIDENCE_REMINDER("applicationId", "permitType", "answerUntil"),
    EVIDENCE_NEVER_GIVEN("applicationId", "permitType"),
    REFUSAL_UPHELD("applicationId", "permitType", "reasons"),
    APPEAL_GRANTED("applicationId", "permitType", "reasons");

    /** Words every template may use: the customer's name, and how the council is called and reached. */
    static final List<String> COMMON = List.of("name", "council", "website", "telephone");

    private static final String MAY_BE_MISSING = "?";

    private final List<String> ownWords;
    private final List<String> optionalWords;

    MessageKind(String... ownWords) {
        this.ownWords = Stream.of(ownWords)
                .map(word -> word.replace(MAY_BE_MISSING, ""))
                .toList();
        this.optionalWords = Stream.of(ownWords)
                .filter(word -> word.endsWith(MAY_BE_MISSING))
                .map(word -> word.replace(MAY_BE_MISSING, ""))
                .toList();
    }

    /** The words that come with an occasion. */
    public List<String> ownWords() {
        return ownWords;
    }

    /** Those of them that are empty on some occasions. */
    public List<String> optionalWords() {
        return optionalWords;
    }

    /** All words its template may use. */
    public List<String> words() {
        return Stream.concat(ownWords.stream(), COMMON.stream()).toList();
    }
}
