package uk.kerbside.accounts.payment;

import java.time.Instant;
import java.util.List;

/** What finance found out about payments and refunds nobody could ask the provider about. Each outcome is found out once. */
public interface FoundByHand {
    void add(Found found);

    /** Those of one payment and its refunds, the oldest first. */
    List<Found> listOf(String paymentId);

    /**
     * What was found.
     *
     * @param subjectId the payment, or the refund of it
     * @param reference where it stands: a line of the bank's or the provider's statement
     * @param foundBy the login of who looked
     */
    record Found(
            String subjectId,
            String paymentId,
            StrandedOutcome outcome,
            String reference,
            String foundBy,
            Instant foundAt) {}
}
