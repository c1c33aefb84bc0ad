-- What a freeze produces.

-- One row per freeze of a round. Vintage 1 is the freeze itself.
create table snapshot (
    round_id              text        not null references round,
    vintage               integer     not null check (vintage >= 1),
    questionnaire_id      text        not null,
    questionnaire_version text        not null,
    indicators_sha256     text        not null,
    disclosure_policy     text        not null,
    asked                 text[]      not null,
    answered              text[]      not null,
    excluded              jsonb       not null,
    groups                jsonb       not null,
    listed_groups         jsonb       not null,
    sha256                text        not null,
    release_sha256        text        not null,
    frozen_at             timestamptz not null,
    frozen_by             text        not null,
    primary key (round_id, vintage),
    foreign key (questionnaire_id, questionnaire_version) references questionnaire
);

-- One column of raw values: a big-endian double and a status byte for each organisation asked, in the order of
-- snapshot.asked. Categories are numbered in the order of the indicator, yes is 1 and no is 0.
create table snapshot_column (
    round_id     text    not null,
    vintage      integer not null,
    indicator_id text    not null,
    part         text    not null,
    doubles      bytea   not null,
    statuses     bytea   not null,
    primary key (round_id, vintage, indicator_id, part),
    foreign key (round_id, vintage) references snapshot
);

-- Answers that are shown by name: one row per cell, codes by organisation.
create table snapshot_open_answer (
    round_id text    not null,
    vintage  integer not null,
    path     text    not null,
    answers  jsonb   not null,
    primary key (round_id, vintage, path),
    foreign key (round_id, vintage) references snapshot
);

-- The reference values that were used, with the year each describes.
create table snapshot_reference (
    round_id          text    not null,
    vintage           integer not null,
    statistic_id      text    not null,
    organisation_code text    not null,
    year              integer not null,
    value             numeric not null,
    status            text    not null,
    primary key (round_id, vintage, statistic_id, organisation_code),
    foreign key (round_id, vintage) references snapshot
);

-- What may be shown about others, worked out once. figures is null where the whole cell is withheld.
create table released_cell (
    round_id     text    not null,
    vintage      integer not null,
    indicator_id text    not null,
    part         text    not null,
    group_id     text    not null,
    status       text    not null check (status in ('RELEASED', 'TOO_FEW', 'CONFIDENTIAL')),
    figures      jsonb,
    primary key (round_id, vintage, indicator_id, part, group_id),
    foreign key (round_id, vintage) references snapshot,
    check ((status = 'RELEASED') = (figures is not null))
);

-- Corrections that came after the freeze. They change no figure of the vintage that they follow.
create table correction (
    id                uuid primary key,
    round_id          text        not null references round,
    vintage           integer     not null,
    organisation_code text        not null references organisation,
    path              text        not null,
    value             text,
    reason            text        not null,
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    foreign key (round_id, vintage) references snapshot
);
create index correction_round on correction (round_id, recorded_at);

create function frozen_rows_stay() returns trigger language plpgsql as $$
begin
    raise exception 'What a freeze produced is never changed';
end
$$;

create trigger snapshot_stays before update or delete on snapshot
    for each row execute function frozen_rows_stay();
create trigger snapshot_column_stays before update or delete on snapshot_column
    for each row execute function frozen_rows_stay();
create trigger snapshot_open_answer_stays before update or delete on snapshot_open_answer
    for each row execute function frozen_rows_stay();
create trigger snapshot_reference_stays before update or delete on snapshot_reference
    for each row execute function frozen_rows_stay();
create trigger released_cell_stays before update or delete on released_cell
    for each row execute function frozen_rows_stay();
