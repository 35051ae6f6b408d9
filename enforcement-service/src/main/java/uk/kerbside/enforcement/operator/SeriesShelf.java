package uk.kerbside.enforcement.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.kerbside.kit.imports.ImportReport;

/** Series and their rights in the database. Every method joins the caller's transaction, if there is one. */
public interface SeriesShelf {
    /** One right of a series. */
    record Row(String reference, RightContent content) {}

    void add(OperatorSeries series);

    /** @return the references that were new; the others are repeated */
    Set<String> addRights(UUID seriesId, List<Row> rows);

    Optional<OperatorSeries> find(String operator, UUID seriesId);

    /** An operator's own, the newest first. */
    List<OperatorSeries> list(String operator, Optional<UUID> after, int limit);

    /** All of an operator's, locked until this transaction ends: nobody else switches meanwhile. */
    List<OperatorSeries> listForUpdate(String operator);

    /** The one that is live at each operator's. */
    List<OperatorSeries> listLive();

    void report(UUID seriesId, ImportReport report);

    /** @param before in which state it must be; what has changed meanwhile stays as it is */
    boolean become(UUID seriesId, SeriesState before, SeriesState after);

    void becomeLive(UUID seriesId, Instant at);

    void forgetRights(UUID seriesId);

    /** The oldest that is to be published, locked until this transaction ends; others pass it over. */
    Optional<OperatorSeries> findToPublish();

    /** Rights that are not in the journal yet, marked as if they were. */
    List<Row> takeUnpublished(UUID seriesId, int limit);

    /** All rights, by reference. */
    List<Row> listRights(UUID seriesId, Optional<String> afterReference, int limit);

    /** Whether Kafka has acknowledged every right of it that is in the journal. */
    boolean isSent(UUID seriesId);

    /** Those that were begun before that time and are still being loaded. */
    List<UUID> listUnfinished(Instant begunBefore);
}
