-- In which language messages to an account are written where there is a translation, and whether its letters are large.
alter table account add column language text not null default 'en';
alter table account alter column language drop default;
alter table account add column large_print boolean not null default false;
alter table account alter column large_print drop default;
alter table account add constraint a_language_has_two_letters check (language ~ '^[a-z]{2}$');
