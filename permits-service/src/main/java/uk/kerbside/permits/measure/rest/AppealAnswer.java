package uk.kerbside.permits.measure.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.measure.MeasureAppeal;

/**
 * An appeal against a suspension or a revocation.
 *
 * @param reasons why it was decided so, in plain English
 */
@Schema(name = "MeasureAppeal")
record AppealAnswer(
        String grounds,
        Instant appealedAt,
        LocalDate decideBy,
        Optional<MeasureAppeal.Outcome> outcome,
        Optional<String> reasons,
        Optional<Instant> decidedAt) {

    static AppealAnswer of(MeasureAppeal appeal) {
        return new AppealAnswer(
                appeal.appealGrounds(),
                appeal.appealedAt(),
                appeal.decideBy(),
                appeal.outcome(),
                appeal.reasons(),
                appeal.decidedAt());
    }

    /** What people write may name others. */
    @Override
    public String toString() {
        return "AppealAnswer[" + appealedAt + "]";
    }
}
