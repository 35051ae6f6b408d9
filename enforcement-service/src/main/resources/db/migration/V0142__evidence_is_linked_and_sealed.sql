-- A chain of evidence: of one process from its start to its end, of one filling of a spool, or of what was here before
-- there were chains. Whoever signs has drawn a key that is written down nowhere; only its public half is here.
create table evidence_chain (
    chain_id   uuid        primary key,
    public_key bytea,
    opened_at  timestamptz not null,
    seen_at    timestamptz not null
);

-- Everything that was answered, in the order in which it was kept. What is removed leaves its hash behind, and the rule.
create table evidence_entry (
    chain_id    uuid        not null references evidence_chain,
    sequence    bigint      not null,
    kind        text        not null,
    record_id   uuid        not null,
    recorded_at timestamptz not null,
    is_repeat   boolean     not null default false,
    leaf        bytea       not null,
    salt        bytea,
    content     text,
    attachment  bytea,
    removed_by  text,
    removed_at  timestamptz,
    primary key (chain_id, sequence),
    constraint a_sequence_counts_from_nought check (sequence >= 0),
    constraint what_is_removed_says_by_which_rule check (
        (content is null) = (removed_by is not null) and (salt is null) = (content is null)
        and (removed_at is null) = (removed_by is null) and (attachment is null or content is not null))
);
create unique index a_record_is_kept_once on evidence_entry (record_id) where not is_repeat;
create index evidence_entry_repeated on evidence_entry (record_id) where is_repeat;

-- What is packed is compressed already.
alter table evidence_entry alter column attachment set storage external;

-- A stretch of a chain under one signature.
create table evidence_checkpoint (
    chain_id       uuid   not null references evidence_chain,
    number         bigint not null,
    first_sequence bigint not null,
    size           bigint not null,
    statement      text   not null,
    signature      bytea  not null,
    primary key (chain_id, number),
    constraint an_entry_is_sealed_once unique (chain_id, first_sequence, size)
);
create index evidence_checkpoint_of_entry on evidence_checkpoint (chain_id, first_sequence);

-- What was kept before is the first chain. Nobody can sign for what was not signed then; whoever starts next seals it.
create temporary table kept_before as
select row_number() over (order by answered_at, record_id) - 1 as sequence, before.*, uuid_send(gen_random_uuid()) as salt
from (select 'CHECK' as kind, check_id as record_id, answered_at, record::text as content, null::bytea as attachment,
          false as is_repeat from recorded_check
      union all
      select 'BATCH', batch_id, answered_at, record::text, packed, false from check_batch
      union all
      select case when record ? 'batchId' then 'BATCH' else 'CHECK' end, check_id, answered_at,
          (record - 'packed' || case when record ? 'batchId' then '{"packed": ""}'::jsonb else '{}'::jsonb end)::text,
          decode(record ->> 'packed', 'base64'), true from repeated_check) as before;

create temporary table chain_before as select uuidv7() as chain_id;
insert into evidence_chain (chain_id, opened_at, seen_at)
select chain_id, (select min(answered_at) from kept_before), (select max(answered_at) from kept_before)
from chain_before where exists (select from kept_before);

insert into evidence_entry (chain_id, sequence, kind, record_id, recorded_at, is_repeat, leaf, salt, content, attachment)
select chain_id, sequence, kind, record_id, answered_at, is_repeat,
    sha256('\x00'::bytea || salt || convert_to(kind || ' ' || record_id || E'\n' || content, 'UTF8')
        || case when length(attachment) > 0 then '\x00'::bytea || attachment else ''::bytea end),
    salt, content, attachment
from kept_before, chain_before;
drop table kept_before, chain_before;

-- From here on the evidence is in its chain; these tables only find it.
drop table repeated_check;
alter table recorded_check drop column record, drop column sequence;
alter table check_batch drop column record, drop column packed;
