-- Money said not to have come may turn up in a later statement: both stay, by who said which.
alter table found_by_hand drop constraint found_by_hand_pkey;
alter table found_by_hand add constraint an_outcome_is_found_once primary key (subject_id, outcome);
