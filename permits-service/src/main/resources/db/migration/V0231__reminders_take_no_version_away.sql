-- How many of a right's last revisions told officers of a reminder only: nobody edits a permit against those.
alter table permit
    add column quiet_revisions integer not null default 0,
    add constraint what_is_quiet_is_a_part_of_all check (quiet_revisions between 0 and right_n);
