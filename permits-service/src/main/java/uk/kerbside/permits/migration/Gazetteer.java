package uk.kerbside.permits.migration;

import java.util.List;
import java.util.Map;

/** Properties, as accounts knows them. Remote: never called inside a transaction. */
public interface Gazetteer {
    /**
     * The properties of those rows that mean exactly one, by line.
     *
     * @throws AccountsAwayException when accounts does not answer
     */
    Map<Long, MatchedProperty> match(List<PaperRow> rows);
}
