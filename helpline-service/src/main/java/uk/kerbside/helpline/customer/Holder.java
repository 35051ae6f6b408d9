package uk.kerbside.helpline.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.accounts.LegalBasis;

/**
 * What must be known of a customer before somebody speaks to them, or to another about them. Accounts tells of those alone who may
 * act now by law; of none of them the name.
 *
 * @param deathRecordedAt since when the council knows that they have died
 */
public record Holder(Optional<Instant> deathRecordedAt, List<Representative> representatives) {
    public Holder {
        representatives = List.copyOf(representatives);
    }

    /**
     * Somebody who may act in their place.
     *
     * @param login theirs; for nobody's eyes
     * @param until when it ends, exclusive
     */
    public record Representative(String login, LegalBasis basis, Optional<Instant> until) {
        @Override
        public String toString() {
            return "by " + basis;
        }
    }

    /** Those who may act by a law. */
    public List<Representative> actingBy(LegalBasis basis) {
        return representatives.stream()
                .filter(representative -> representative.basis() == basis)
                .toList();
    }
}
