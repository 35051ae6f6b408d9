-- A letter is called back from a file whose letters are not posted: given up, its file still says that it stood there.
alter table printed_letter drop constraint what_is_given_up_stands_in_no_file;
alter table printed_letter add column posted_all_the_same boolean not null default false;
alter table printed_letter alter column posted_all_the_same drop default;
alter table printed_letter add constraint only_what_was_called_back_is_posted_all_the_same
    check (not posted_all_the_same or (given_up_at is not null and print_file_id is not null));

-- When somebody last had the letters of a file: what was called back since may be on paper. Of those there are nobody knows.
alter table print_file add column given_out_at timestamptz;
update print_file set given_out_at = made_at where status = 'MADE';
