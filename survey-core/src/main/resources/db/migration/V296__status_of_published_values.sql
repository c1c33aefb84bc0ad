-- A value that its publisher keeps back is told apart from one that was never published. counts says whether a value may enter
-- figures of several organisations: one that was estimated or imputed does so only where the pack says so for its statistic.
alter table reference_value alter column value drop not null;
alter table reference_value drop constraint reference_value_status_check;
alter table reference_value add constraint reference_value_status_check
    check (status in ('PRELIMINARY', 'FINAL', 'ESTIMATED', 'IMPUTED', 'SUPPRESSED'));
alter table reference_value add constraint reference_value_kept_back check ((value is null) = (status = 'SUPPRESSED'));
alter table reference_value add column counts boolean not null default true;
