-- A message that reached its customer by no way may be sent again: every way is open once more, in a new round.
alter table message add column round integer not null default 1;
alter table message alter column round drop default;
alter table message add column sent_again_at timestamptz;
alter table message add column sent_again_by text;
alter table message add column sent_again_role text;
alter table message add constraint what_is_sent_again_says_by_whom
    check ((round > 1) = (sent_again_at is not null) and (sent_again_at is null) = (sent_again_by is null)
        and (sent_again_at is null) = (sent_again_role is null));

alter table message_try add column round integer not null default 1;
alter table message_try alter column round drop default;
alter table message_try drop constraint a_way_is_tried_once;
alter table message_try add constraint a_way_is_tried_once_a_round unique (message_id, round, channel);
