package uk.kerbside.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Puts sample permits with their vehicles and applications into the tables of permits: mostly residents of sixty zones
 * over three years, some of every other kind, among them very rare ones.
 */
final class FillPermits {
    private static final String PERMITS = """
            insert into permit (number, application_id, account_id, uprn, type_code, rule_version, position, term, valid_from,
                valid_until, everywhere, places, bay_classes, status, ended_at, ended_by, granted_at, issued_at, changed_at,
                right_epoch, right_n, version, medium, held_by_organisation, base_number, first_granted_at,
                suspended)
            select 'P-BENCH-' || lpad(n::text, 8, '0'), 'A-BENCH-' || lpad(n::text, 8, '0'), 'A-' || n %% (%1$d / 2 + 1),
                (100000000000 + n)::text, type, 1, 1 + n %% 3, 'P12M', at, at + interval '12 months',
                type in ('HAVERING_HERO', 'HEALTH_HOMECARE'),
                case when type in ('HAVERING_HERO', 'HEALTH_HOMECARE') then '{}'
                     when type = 'CAR_PARK_SEASON' then array['CP-' || n %% 12] else array['Z' || n %% 60] end,
                array['RESIDENT'], status,
                case when status in ('SURRENDERED', 'WITHDRAWN') then at + interval '2 months' end,
                case when status in ('SURRENDERED', 'WITHDRAWN') then status end,
                at, case when status in ('ISSUED', 'SURRENDERED') then at end, at, 1, 1, 0,
                case when n %% 10 < 3 then 'PAPER' else 'VIRTUAL' end, type = 'BUSINESS',
                'P-BENCH-' || lpad(n::text, 8, '0'), at, false
            from (
                select n, now() - interval '3 years' + (n::bigint * 7919 %% %1$d) * (interval '3 years' / %1$d) as at,
                    case when n %% 5000 = 0 then 'MEMBER' when n %% 100 < 60 then 'RESIDENT' when n %% 100 < 75 then 'SCHOOL_STREET'
                         when n %% 100 < 83 then 'CARER' when n %% 100 < 90 then 'BUSINESS' when n %% 100 < 95 then 'CAR_PARK_SEASON'
                         when n %% 100 < 98 then 'HAVERING_HERO' else 'HEALTH_HOMECARE' end as type,
                    case when n %% 50 = 7 then 'SURRENDERED' when n %% 200 = 13 then 'AWAITING_PAYMENT'
                         when n %% 40 = 9 then 'WITHDRAWN' else 'ISSUED' end as status
                from generate_series(1, %1$d) n) as sample""";

    /** Marks that begin with digits are no British ones and no two are the same. */
    private static final String VEHICLES = """
            insert into permit_vehicle (id, permit_number, vrm, slot, on_right, type_code, place, valid_from, valid_until, live,
                role)
            select gen_random_uuid(), number, '9' || right(number, 8), 1, true, type_code, coalesce(places[1], ''), valid_from,
                case when status <> 'AWAITING_PAYMENT' then valid_until end, status in ('ISSUED', 'AWAITING_PAYMENT'), 'MAIN'
            from permit where number like 'P-BENCH-%'""";

    private static final String APPLICATIONS = """
            insert into permit_application (id, account_id, type_code, vrms, weekdays, status, rule_version, position, price,
                currency, uprn, review_reasons, automatic, permit_number, charge_id, payable_until, created_at, submitted_at,
                decided_at, closed_at, decide_by, claimed_by, claimed_until, submitted_via, self_service,
                version, joins_waiting_list)
            select application_id, account_id, type_code, array['9' || right(number, 8)], '{}',
                case when status = 'WITHDRAWN' then 'WITHDRAWN' when status = 'AWAITING_PAYMENT' then status
                     when right(number, 2) = '77' then 'IN_REVIEW' else 'ISSUED' end,
                1, position, 7000, 'GBP', uprn, array['RESIDENCY_NOT_PROVED'], right(number, 1) > '3', number, 'C-' || number,
                granted_at + interval '30 days', granted_at - interval '3 days', granted_at - interval '2 days', granted_at,
                granted_at, (granted_at + interval '5 days')::date, case when right(number, 3) = '177' then 'olga' end,
                case when right(number, 3) = '177' then now() + interval '1 day' end,
                (array['WEB', 'APP', 'PHONE', 'LIBRARY'])[1 + right(number, 2)::int % 4], right(number, 1) < '7', 0, false
            from permit where number like 'P-BENCH-%'""";

    private FillPermits() {}

    static void with(int permits, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate permit, permit_vehicle, permit_application cascade");
            statement.execute(PERMITS.formatted(permits));
            statement.execute(VEHICLES);
            statement.execute(APPLICATIONS);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }
}
