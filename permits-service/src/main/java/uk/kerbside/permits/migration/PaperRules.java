package uk.kerbside.permits.migration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.place.CouncilPlace;

/**
 * Says what a row amounts to, on its own: no other row, no clock, nothing remote. The rulings stand in {@code
 * docs/migration.md}.
 */
final class PaperRules {
    private final TypeLabels labels;
    private final Map<String, CouncilPlace> places;
    private final LocalDate today;

    /** @param today the day as of which a permit is over or not */
    PaperRules(TypeLabels labels, List<CouncilPlace> places, LocalDate today) {
        this.labels = labels;
        this.places = places.stream().collect(Collectors.toMap(CouncilPlace::code, Function.identity()));
        this.today = today;
    }

    /** @param property the one the row means, if accounts found exactly one */
    JudgedRow judge(PaperRow row, Optional<MatchedProperty> property) {
        return new RowJudgement(this, row, property).judged();
    }

    Optional<PermitType> type(String label, Optional<String> place) {
        return labels.find(label, place);
    }

    boolean hasPlace(String code) {
        return places.containsKey(code);
    }

    LocalDate today() {
        return today;
    }
}
