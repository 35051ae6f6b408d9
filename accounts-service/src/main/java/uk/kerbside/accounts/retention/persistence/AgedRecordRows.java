package uk.kerbside.accounts.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.kerbside.accounts.retention.AgedRecords;
import uk.kerbside.accounts.retention.RetentionRule;

/** Messages, letters and reads in their tables. */
@ApplicationScoped
class AgedRecordRows implements AgedRecords {
    private static final String NOT_ON_HOLD = """
            and not exists (select from account_hold h where h.account_id = m.account_id and h.lifted_at is null
                and (h.held_until is null or h.held_until > ?))""";

    /** Money is open: asked for, on its way in, or on its way back. */
    private static final String NOTHING_OPEN = """
            and not exists (select from charge c where c.account_id = m.account_id and c.status in ('PAYABLE', 'IN_PAYMENT'))
            and not exists (select from payment p where p.account_id = m.account_id and p.status in ('CREATED', 'STARTED'))
            and not exists (select from refund r where r.account_id = m.account_id and r.status in ('REQUESTED', 'SENT'))""";

    /** A message stays as long as its letter: it says whose letter that is. */
    private static final String MESSAGES = """
            message m where m.planned_at < ? and m.status <> 'PLANNED'
            and not exists (select from printed_letter l where split_part(l.reference, ':', 1) = m.message_id)""";

    private static final String LETTERS = """
            printed_letter l left join print_file f using (print_file_id)
            left join message m on m.message_id = split_part(l.reference, ':', 1)
            where coalesce(f.handed_over_at, l.given_up_at) < ?""";

    private static final String SANDBOX = """
            sandbox_message s left join message m on m.message_id = split_part(s.reference, ':', 1)
            where s.taken_at < ?""";

    /** Who looked at an account on hold is part of what is held. */
    private static final String READS = """
            read_audit a where a.read_at < ?
            and not exists (select from account_hold h where h.lifted_at is null
                and (h.held_until is null or h.held_until > ?)
                and ('account:' || h.account_id = any (a.records) or exists (select from message m
                    where m.account_id = h.account_id and 'message:' || m.message_id = any (a.records))))""";

    private static final List<String> FORGET_MESSAGES = List.of(
            "delete from message_word where message_id = any (?)",
            "delete from message_try where message_id = any (?)",
            "delete from message where message_id = any (?)");

    private final Rows rows;

    AgedRecordRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public long count(RetentionRule rule, Instant before, Instant now) {
        return rows.list(row -> row.getLong(1), "select count(*) from " + aged(rule), before, now)
                .getFirst();
    }

    @Override
    public int remove(RetentionRule rule, Instant before, Instant now, int limit) {
        rows.list(row -> true, AccountHoldRows.NO_HOLD_MEANWHILE);
        String sql =
                "select " + id(rule) + " from " + aged(rule) + " limit ? for update of " + alias(rule) + " skip locked";
        String[] ids =
                rows.list(row -> row.getString(1), sql, before, now, limit).toArray(String[]::new);
        forget(rule).forEach(statement -> rows.change(statement, (Object) ids));
        return ids.length;
    }

    private static String aged(RetentionRule rule) {
        return switch (rule) {
            case MESSAGE -> MESSAGES + " " + NOTHING_OPEN + " " + NOT_ON_HOLD;
            case PRINTED_LETTER -> LETTERS + " " + NOT_ON_HOLD;
            case SANDBOX_MESSAGE -> SANDBOX + " " + NOT_ON_HOLD;
            case AUDITED_READ -> READS;
        };
    }

    private static String alias(RetentionRule rule) {
        return switch (rule) {
            case MESSAGE -> "m";
            case PRINTED_LETTER -> "l";
            case SANDBOX_MESSAGE -> "s";
            case AUDITED_READ -> "a";
        };
    }

    private static String id(RetentionRule rule) {
        return switch (rule) {
            case MESSAGE -> "m.message_id";
            case PRINTED_LETTER -> "l.letter_id";
            case SANDBOX_MESSAGE -> "s.token";
            case AUDITED_READ -> "a.read_id::text";
        };
    }

    private static List<String> forget(RetentionRule rule) {
        return switch (rule) {
            case MESSAGE -> FORGET_MESSAGES;
            case PRINTED_LETTER -> List.of("delete from printed_letter where letter_id = any (?)");
            case SANDBOX_MESSAGE -> List.of("delete from sandbox_message where token = any (?)");
            case AUDITED_READ -> List.of("delete from read_audit where read_id = any (?::uuid[])");
        };
    }
}
