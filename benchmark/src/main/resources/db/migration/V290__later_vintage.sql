-- Later vintages of a frozen round. A later vintage holds what is different from the one before: the columns, open answers and
-- released figures that have no row of their own in it are those of the newest vintage before that has one. So the vintage of a
-- released figure is the one that showed it first.

-- The vintage that a correction was taken into; null while it waits.
alter table correction add column taken_in integer;
alter table correction add foreign key (round_id, taken_in) references freeze_job;
create index correction_waiting on correction (round_id) where taken_in is null;

-- Picked groups are numbered within the round, whatever vintage they were picked in.
alter table own_selection add unique (round_id, number);

-- A summary report belongs to one vintage; those of earlier ones stay beside it.
alter table summary_report add column vintage integer not null default 1 check (vintage >= 1);
alter table summary_report alter column vintage drop default;
alter table summary_report drop constraint summary_report_pkey;
alter table summary_report add primary key (round_id, vintage);
