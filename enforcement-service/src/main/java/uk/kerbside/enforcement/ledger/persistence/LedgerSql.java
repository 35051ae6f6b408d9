package uk.kerbside.enforcement.ledger.persistence;

/** What the ledger asks of its tables. */
final class LedgerSql {
    static final String BECOME_NEWEST = """
            insert into right_present as p (right_id, epoch, n, partition, taken_offset, taken_at, series)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (right_id) do update set epoch = excluded.epoch, n = excluded.n, gone_at = null,
                partition = excluded.partition, taken_offset = greatest(p.taken_offset, excluded.taken_offset),
                taken_at = excluded.taken_at
            where (excluded.epoch, excluded.n) > (p.epoch, p.n)""";

    static final String SUPERSEDE = """
            update right_revision set superseded_at = greatest(known_at, ?)
            where right_id = ? and superseded_at is null""";

    static final String WRITE_DOWN =
            "insert into right_revision (right_id, epoch, n, body, known_at, series) values (?, ?, ?, ?::json, ?, ?)";

    static final String WRITE_MARKS = """
            insert into right_mark (folded, right_id) select distinct folded, ? from unnest(?::text[]) as folded
            on conflict do nothing""";

    static final String TAKEN = """
            insert into ledger_offset as o (topic, partition, next_offset) values (?, ?, ?)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            where excluded.next_offset > o.next_offset""";

    /** A right never heard of gets a row as well: what could not be read of it before is healed. */
    static final String BE_GONE = """
            insert into right_present as p (right_id, epoch, n, partition, taken_offset, taken_at, gone_at)
            values (?, 0, 0, ?, ?, ?, ?)
            on conflict (right_id) do update set gone_at = coalesce(p.gone_at, excluded.gone_at),
                taken_offset = excluded.taken_offset, taken_at = excluded.taken_at
            where excluded.taken_offset > p.taken_offset""";

    static final String FORGET_BODIES = "update right_revision set body = null where right_id = ?";

    static final String FORGET_MARKS = "delete from right_mark where right_id = ?";

    static final String CONFIRM = """
            update right_present set confirmed_epoch = epoch, confirmed_n = n
            where right_id = ? and epoch = ? and n = ? and gone_at is null
            and (confirmed_epoch is distinct from epoch or confirmed_n is distinct from n)""";

    /** Rights of a series are not confirmed one by one. */
    static final String UNCONFIRMED = """
            select p.right_id, p.epoch, p.n from right_present p
            where gone_at is null and series is null and (confirmed_epoch is distinct from epoch or confirmed_n is distinct from n)
            order by right_id limit ?""";

    static final String KNOWN_AT = """
            select w.n, r.body, r.known_at, r.superseded_at
            from unnest(?::text[], ?::timestamptz[]) with ordinality as w (folded, at, n)
                join right_mark m on m.folded = w.folded join right_revision r using (right_id)
            where r.known_at <= w.at and (r.superseded_at is null or r.superseded_at > w.at)
            and r.body is not null and (r.series is null or exists (select 1 from live_series l
                where l.series = r.series and l.known_at <= w.at and (l.superseded_at is null or l.superseded_at > w.at)))
            order by w.n, right_id""";

    /** Without rights of series that will never count again. */
    static final String PRESENT = """
            select r.right_id, r.body from right_revision r where r.superseded_at is null and r.body is not null
            and not exists (select 1 from live_series l where r.series is not null and l.superseded_at is null
                and l.operator = split_part(r.right_id, ':', 2) and r.series < l.series)""";

    static final String LIVE_SERIES = "select operator, series, epoch, n from live_series where superseded_at is null";

    static final String IS_SWITCH_KNOWN =
            "select 1 from live_series where operator = ? and superseded_at is null and (epoch, n) >= (?, ?)";

    static final String SUPERSEDE_SERIES = """
            update live_series set superseded_at = greatest(known_at, ?)
            where operator = ? and superseded_at is null""";

    static final String SWITCH_SERIES =
            "insert into live_series (operator, epoch, n, series, known_at) values (?, ?, ?, ?, ?)";

    static final String GONE = "select right_id, epoch, n from right_present where gone_at is not null";

    static final String OFFSETS = "select partition, next_offset from ledger_offset where topic = ?";

    /** Not healed by anything that stood behind it on the topic, or came after it on another. */
    static final String UNREADABLE = """
            select d.key, d.headers ->> ? from dead_letter d
            where d.topic = ? and d.status = 'WAITING' and d.key is not null
            and not exists (select 1 from right_present p where p.right_id = d.key
                and (p.taken_offset > d."offset" or p.taken_at >= d.stored_at))""";

    static final String FORGET_OFFSETS = "delete from ledger_offset where topic = ?";

    static final String FORGET_PLACES = "update right_present set taken_offset = -1 where taken_offset >= 0";

    private LedgerSql() {}
}
