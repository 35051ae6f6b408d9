-- A right may belong to a series of a third party: it counts only while that series is live.
alter table right_revision add column series text;
alter table right_present add column series text;

-- Which series of each third party was live when; the newest of an operator is not superseded.
create table live_series (
    operator      text        not null,
    epoch         bigint      not null,
    n             bigint      not null,
    series        text        not null,
    known_at      timestamptz not null,
    superseded_at timestamptz,
    primary key (operator, epoch, n),
    constraint a_series_is_superseded_after_it_is_known check (superseded_at >= known_at)
);
create unique index an_operator_has_one_live_series on live_series (operator) where superseded_at is null;
create index live_series_by_series on live_series (series);

-- Rights of a series are not confirmed one by one.
drop index right_present_unconfirmed;
create index right_present_unconfirmed on right_present (right_id)
    where gone_at is null and series is null and (confirmed_epoch is distinct from epoch or confirmed_n is distinct from n);
