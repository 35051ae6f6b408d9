package uk.kerbside.permits.provisional;

import java.time.Instant;
import java.util.List;
import uk.kerbside.permits.catalogue.EvidenceSet;
import uk.kerbside.permits.quote.Quote;

/**
 * What somebody would get before they have proved what it is for.
 *
 * @param quote of the whole permit: this is what is paid, and held
 * @param owed what they have still to prove
 * @param documents any of which may be sent for it
 * @param until when the cover ends without proof, if it is paid at once; days later when it is paid later
 */
public record CoverOffer(Quote quote, List<EvidenceSet> owed, List<String> documents, Instant until) {
    public CoverOffer {
        owed = List.copyOf(owed);
        documents = List.copyOf(documents);
    }

    int days() {
        return quote.rules().provisional().orElseThrow().days();
    }
}
