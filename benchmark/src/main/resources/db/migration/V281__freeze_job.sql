-- A freeze is a job in steps. Any replica takes the next step; what a step writes and that it is done are one transaction.

-- What a freeze works from, settled when it begins. columns and protection_units: as in snapshot_column and snapshot.
create table freeze_job (
    round_id              text        not null references round,
    vintage               integer     not null check (vintage >= 1),
    questionnaire_id      text        not null,
    questionnaire_version text        not null,
    indicators_sha256     text        not null,
    disclosure_policy     text        not null,
    asked                 text[]      not null,
    protection_units      text[]      not null,
    columns               text[]      not null,
    slice_size            integer     not null check (slice_size >= 1),
    excluded              jsonb       not null,
    groups                jsonb       not null,
    listed_groups         jsonb       not null,
    structural_profiles   jsonb       not null,
    begun_at              timestamptz not null,
    begun_by              text        not null,
    begun_by_id           uuid,
    primary key (round_id, vintage),
    foreign key (questionnaire_id, questionnaire_version) references questionnaire
);

-- Steps of a later phase wait for all of the earlier ones. A step is held until its time runs out; the holder prolongs it.
-- EVALUATE: units first to last of asked; answered then has a byte for each, 1 for one with an accepted answer.
-- RELEASE: columns first to last. SEAL: the end.
create table freeze_step (
    round_id   text    not null,
    vintage    integer not null,
    number     integer not null,
    kind       text    not null check (kind in ('EVALUATE', 'RELEASE', 'SEAL')),
    phase      integer not null,
    first      integer not null,
    last       integer not null,
    attempts   integer not null default 0,
    held_by    uuid,
    held_until timestamptz,
    begun_at   timestamptz,
    done_at    timestamptz,
    answered   bytea,
    primary key (round_id, vintage, number),
    foreign key (round_id, vintage) references freeze_job
);
create index freeze_step_open on freeze_step (round_id, vintage, phase, number) where done_at is null;

insert into freeze_job (round_id, vintage, questionnaire_id, questionnaire_version, indicators_sha256, disclosure_policy,
    asked, protection_units, columns, slice_size, excluded, groups, listed_groups, structural_profiles, begun_at, begun_by)
select s.round_id, s.vintage, s.questionnaire_id, s.questionnaire_version, s.indicators_sha256, s.disclosure_policy,
    s.asked, s.protection_units,
    array(select c.indicator_id || case c.part when '' then '' else '.' || c.part end
          from snapshot_column c where c.round_id = s.round_id and c.vintage = s.vintage),
    greatest(cardinality(s.asked), 1), s.excluded, s.groups, s.listed_groups, s.structural_profiles,
    s.frozen_at, s.frozen_by
from snapshot s;

-- The rows of a freeze stand before its snapshot does. Without the snapshot nothing leads to them.
alter table snapshot_column drop constraint snapshot_column_round_id_vintage_fkey;
alter table snapshot_column add foreign key (round_id, vintage) references freeze_job;
alter table snapshot_open_answer drop constraint snapshot_open_answer_round_id_vintage_fkey;
alter table snapshot_open_answer add foreign key (round_id, vintage) references freeze_job;
alter table snapshot_reference drop constraint snapshot_reference_round_id_vintage_fkey;
alter table snapshot_reference add foreign key (round_id, vintage) references freeze_job;
alter table released_cell drop constraint released_cell_round_id_vintage_fkey;
alter table released_cell add foreign key (round_id, vintage) references freeze_job;
alter table snapshot add foreign key (round_id, vintage) references freeze_job;

-- A column is kept in slices of units, so that the values of one unit are read without all others. Not compressed: a few bytes
-- are then read without the rest.
alter table snapshot_column add column slice integer not null default 0;
alter table snapshot_column alter column slice drop default;
alter table snapshot_column drop constraint snapshot_column_pkey;
alter table snapshot_column add primary key (round_id, vintage, slice, indicator_id, part);
create index snapshot_column_whole on snapshot_column (round_id, vintage, indicator_id, part, slice);
alter table snapshot_column alter column doubles set storage external;
alter table snapshot_column alter column statuses set storage external;

alter table snapshot_open_answer add column slice integer not null default 0;
alter table snapshot_open_answer alter column slice drop default;
alter table snapshot_open_answer drop constraint snapshot_open_answer_pkey;
alter table snapshot_open_answer add primary key (round_id, vintage, path, slice);

create index snapshot_reference_organisation on snapshot_reference (round_id, vintage, organisation_code);
-- Counts of their own: what identifies a snapshot is read without the lists of all units.
alter table snapshot add column slice_size integer not null default 1;
alter table snapshot add column asked_count integer not null default 0;
alter table snapshot add column answered_count integer not null default 0;
alter table snapshot disable trigger snapshot_stays;
update snapshot set slice_size = greatest(cardinality(asked), 1), asked_count = cardinality(asked),
    answered_count = cardinality(answered);
alter table snapshot enable trigger snapshot_stays;
alter table snapshot alter column slice_size drop default, alter column asked_count drop default,
    alter column answered_count drop default;

-- What belongs to a snapshot stays. What a freeze that was given up has left is cleared away.
create function rows_of_a_snapshot_stay() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        and not exists (select from snapshot where round_id = old.round_id and vintage = old.vintage) then
        return old;
    end if;
    raise exception 'What a freeze produced is never changed';
end
$$;

drop trigger snapshot_column_stays on snapshot_column;
create trigger snapshot_column_stays before update or delete on snapshot_column
    for each row execute function rows_of_a_snapshot_stay();
drop trigger snapshot_open_answer_stays on snapshot_open_answer;
create trigger snapshot_open_answer_stays before update or delete on snapshot_open_answer
    for each row execute function rows_of_a_snapshot_stay();
drop trigger snapshot_reference_stays on snapshot_reference;
create trigger snapshot_reference_stays before update or delete on snapshot_reference
    for each row execute function rows_of_a_snapshot_stay();
drop trigger released_cell_stays on released_cell;
create trigger released_cell_stays before update or delete on released_cell
    for each row execute function rows_of_a_snapshot_stay();
