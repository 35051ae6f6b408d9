package uk.kerbside.accounts.message;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.accounts.Customer;

/** Reasons to write to a customer. */
final class Occasions {
    private static final Map<String, String> SURRENDERED =
            Map.of("permitNumber", "P-1", "permitType", "resident", "endedOn", "today");

    private Occasions() {}

    /** A permit was given back: goes the preferred way and stays of use. */
    static Occasion surrendered(Customer customer) {
        return Occasion.of(newCause(), MessageKind.PERMIT_SURRENDERED, customer.accountId(), SURRENDERED);
    }

    /** The same, but urgent, and of use until then. */
    static Occasion urgent(Customer customer, Instant uselessAfter) {
        return new Occasion(
                newCause(),
                MessageKind.PERMIT_SURRENDERED,
                customer.accountId(),
                SURRENDERED,
                true,
                Optional.of(uselessAfter));
    }

    /** A hire ends, which is of use until then. */
    static Occasion hireEnds(String causeId, Customer customer, Instant uselessAfter) {
        return new Occasion(
                causeId,
                MessageKind.HIRE_ENDS,
                customer.accountId(),
                Map.of("vehicle", "AB12CDE", "lastDay", "1 December"),
                false,
                Optional.of(uselessAfter));
    }

    private static String newCause() {
        return UUID.randomUUID().toString();
    }
}
