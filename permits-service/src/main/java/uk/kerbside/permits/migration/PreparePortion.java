package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges the next rows of an import and asks accounts about them, outside any transaction: asked twice it answers the same. */
@ApplicationScoped
class PreparePortion {
    private final ReadPortion readPortion;
    private final Gazetteer gazetteer;
    private final People people;

    PreparePortion(ReadPortion readPortion, Gazetteer gazetteer, People people) {
        this.readPortion = readPortion;
        this.gazetteer = gazetteer;
        this.people = people;
    }

    /**
     * @param before the portion before it, which need not be kept yet
     * @return a portion without rows when none is left; empty when the import is not running
     * @throws AccountsAwayException when accounts does not answer
     */
    @ActivateRequestContext
    Optional<PreparedPortion> prepare(String importId, PreparedPortion before) {
        return readPortion.read(importId, before.lastLine()).map(portion -> {
            Map<String, String> claimed = new HashMap<>(portion.claimed());
            claimed.putAll(before.claims());
            List<JudgedRow> judged = judge(portion, new NumberClaims(claimed));
            return new PreparedPortion(judged, people.bring(holders(portion.rows(), judged)));
        });
    }

    private List<JudgedRow> judge(ReadPortion.Portion portion, NumberClaims claims) {
        Map<Long, MatchedProperty> properties = gazetteer.match(
                portion.rows().stream().filter(PaperRow::complete).toList());
        List<JudgedRow> judged = new ArrayList<>();
        for (PaperRow row : portion.rows()) {
            judged.add(claims.decide(portion.rules().judge(row, Optional.ofNullable(properties.get(row.line())))));
        }
        return judged;
    }

    private static List<People.Holder> holders(List<PaperRow> rows, List<JudgedRow> judged) {
        Map<Long, PaperRow> byLine = rows.stream().collect(Collectors.toMap(PaperRow::line, Function.identity()));
        return judged.stream()
                .flatMap(row -> row.permit().stream().map(permit -> new People.Holder(byLine.get(row.line()), permit)))
                .toList();
    }
}
