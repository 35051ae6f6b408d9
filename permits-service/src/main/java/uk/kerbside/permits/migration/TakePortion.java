package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Works on the next rows of an import. Asks accounts first, outside any transaction: asked twice it answers the same.
 * Then keeps all that comes of the rows and takes them away, in one transaction. Dying anywhere, it has done all of it
 * or nothing.
 */
@ApplicationScoped
class TakePortion {
    private final ReadPortion readPortion;
    private final Gazetteer gazetteer;
    private final People people;
    private final KeepPortion keep;

    TakePortion(ReadPortion readPortion, Gazetteer gazetteer, People people, KeepPortion keep) {
        this.readPortion = readPortion;
        this.gazetteer = gazetteer;
        this.people = people;
        this.keep = keep;
    }

    /**
     * @return whether there may be more to do
     * @throws AccountsAwayException when accounts does not answer; nothing was changed here
     * @throws OvertakenException when another instance has done it; nothing was changed here
     */
    boolean take(String importId) {
        Optional<ReadPortion.Portion> portion = readPortion.read(importId);
        if (portion.isEmpty()) {
            return false;
        }
        if (portion.get().rows().isEmpty()) {
            keep.finish(importId);
            return false;
        }
        List<JudgedRow> judged = judge(portion.get());
        Map<String, People.Known> known = people.bring(holders(portion.get().rows(), judged));
        return keep.keep(importId, judged, known);
    }

    private List<JudgedRow> judge(ReadPortion.Portion portion) {
        Map<Long, MatchedProperty> properties = gazetteer.match(
                portion.rows().stream().filter(PaperRow::complete).toList());
        NumberClaims claims = new NumberClaims(portion.claimed());
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
