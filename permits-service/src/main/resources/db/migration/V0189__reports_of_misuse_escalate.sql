alter table misuse_report add column escalated_at timestamptz;
create index misuse_report_overdue on misuse_report (decide_by, id) where status = 'OPEN' and escalated_at is null;
