package uk.kerbside.enforcement.operator.persistence;

/** What the shelf of series asks of its tables. */
final class SeriesSql {
    static final String SELECT = """
            select series_id, operator, state, rights, refused, faults, loaded_at, live_from from operator_series\s""";

    static final String ADD = "insert into operator_series (series_id, operator, state, loaded_at) values (?, ?, ?, ?)";

    static final String FIND = SELECT + "where operator = ? and series_id = ?";

    static final String LIST = SELECT + "where operator = ? and series_id < ? order by series_id desc limit ?";

    /** Rights may go on being written: they only refer to it. */
    static final String LIST_FOR_UPDATE = SELECT + "where operator = ? order by series_id for no key update";

    static final String LIST_LIVE = SELECT + "where state = 'LIVE' order by operator";

    static final String REPORT =
            "update operator_series set rights = ?, refused = ?, faults = ?::jsonb where series_id = ?";

    static final String BECOME = "update operator_series set state = ? where series_id = ? and state = ?";

    static final String BECOME_LIVE = """
            update operator_series set state = 'LIVE', live_from = ? where series_id = ? and state = 'READY'""";

    static final String FORGET_RIGHTS = "delete from operator_series_right where series_id = ?";

    static final String TO_PUBLISH = SELECT + """
            where state = 'PUBLISHING' order by series_id limit 1 for no key update skip locked""";

    static final String ADD_RIGHT = "insert into operator_series_right (series_id, reference, " + ContentColumns.NAMES
            + ") values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    static final String TAKE_UNPUBLISHED = """
            with taken as (
                select reference from operator_series_right where series_id = ? and not is_published
                order by reference limit ?)
            update operator_series_right r set is_published = true from taken
            where r.series_id = ? and r.reference = taken.reference
            returning r.reference, r.vrm, r.places, r.bay_classes, r.valid_from, r.valid_until""";

    static final String RIGHTS = "select reference, " + ContentColumns.NAMES
            + " from operator_series_right where series_id = ? and reference > ? order by reference limit ?";

    static final String IS_UNSENT = """
            select exists (select 1 from journal_entry
                where topic = ? and sent_at is null and body ->> 'series' = ?)""";

    static final String UNFINISHED =
            "select series_id from operator_series where state = 'LOADING' and loaded_at < ? order by series_id";

    private SeriesSql() {}
}
