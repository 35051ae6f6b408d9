-- A letter that waited until it would only confuse, or whose reader has died, is not printed, and its message told of it.
alter table printed_letter add column given_up_at timestamptz;
alter table printed_letter add column given_up_for text;
alter table printed_letter add constraint what_is_given_up_says_why check ((given_up_at is null) = (given_up_for is null));
alter table printed_letter add constraint what_is_given_up_stands_in_no_file
    check (given_up_at is null or print_file_id is null);

drop index printed_letter_waiting;
create index printed_letter_waiting on printed_letter (large_print, taken_at, letter_id)
    where print_file_id is null and given_up_at is null;
create index printed_letter_given_up on printed_letter (given_up_at) where given_up_at is not null;
