-- Which vehicles the permit had when its renewal was begun: who asked for the same gets those it has when it is granted.
alter table renewal add column vehicles text[] not null default '{}';
alter table renewal alter column vehicles drop default;
