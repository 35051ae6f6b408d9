-- Letters that are printed together.
create table print_file (
    print_file_id  text        primary key,
    status         text        not null,
    letters        integer     not null,
    made_by        text        not null,
    made_at        timestamptz not null,
    handed_over_by text,
    handed_over_at timestamptz,
    version        bigint      not null,
    constraint a_print_file_has_letters check (letters > 0),
    constraint a_print_file_has_a_known_status check (status in ('MADE', 'HANDED_OVER')),
    constraint what_is_handed_over_says_by_whom
        check ((status = 'HANDED_OVER') = (handed_over_at is not null) and (handed_over_at is null) = (handed_over_by is null))
);
create index print_file_by_time on print_file (made_at desc, print_file_id);

-- Whoever delivers letters must know where they go: this is the one who does. Waits as long as it stands in no file.
create table printed_letter (
    letter_id     text        primary key,
    reference     text        not null,
    language      text        not null,
    large_print   boolean     not null,
    address       text        not null,
    subject       text        not null,
    body          text        not null,
    taken_at      timestamptz not null,
    print_file_id text        references print_file,
    position      integer,
    constraint a_letter_is_printed_once unique (reference),
    constraint a_letter_in_a_file_has_its_place check ((print_file_id is null) = (position is null)),
    constraint no_two_letters_stand_at_one_place unique (print_file_id, position)
);
create index printed_letter_waiting on printed_letter (large_print, taken_at, letter_id) where print_file_id is null;
