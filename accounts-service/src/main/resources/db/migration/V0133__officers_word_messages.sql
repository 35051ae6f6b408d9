-- Every message says by which language's template it was written; version 1 is what this service brings from now on.
alter table message_try add column language text not null default 'en';
alter table message_try alter column language drop default;
update message_try set template_version = template_version + 1;

-- A template for each way and language of its own. Into the table of before nothing could be written but by hand.
drop table message_template;
create table message_template (
    template_id    text        primary key,
    name           text        not null,
    channel        text        not null,
    language       text        not null,
    version        integer     not null,
    status         text        not null,
    subject        text        not null,
    body           text        not null,
    drafted_by     text        not null,
    drafted_at     timestamptz not null,
    published_by   text,
    published_at   timestamptz,
    effective_from timestamptz,
    withdrawn_by   text,
    withdrawn_at   timestamptz,
    row_version    bigint      not null,
    constraint a_version_of_a_template_is_there_once unique (name, channel, language, version),
    constraint what_the_council_words_begins_with_two check (version > 1),
    constraint a_template_has_a_known_status check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    constraint what_is_published_says_by_whom_and_from_when
        check ((published_at is null) = (published_by is null) and (published_at is null) = (effective_from is null)
            and (status <> 'PUBLISHED' or published_at is not null)),
    constraint what_is_withdrawn_says_by_whom
        check ((withdrawn_at is null) = (withdrawn_by is null) and (status = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index message_template_in_force on message_template (name, channel, language, effective_from desc)
    where status = 'PUBLISHED';

-- How a template reads with the words of a permit.
create index message_word_of_permit on message_word (text, message_id) where word = 'permitNumber';
