-- A snapshot keeps that a published value was kept back by its publisher, and of which year it was.
alter table snapshot_reference alter column value drop not null;
alter table snapshot_reference add constraint snapshot_reference_kept_back
    check ((value is null) = (status = 'SUPPRESSED'));
