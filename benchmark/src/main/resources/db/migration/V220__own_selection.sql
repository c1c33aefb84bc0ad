-- Groups that organisations pick by hand in a frozen round.

-- Who answered together, in the order of snapshot.asked; an empty text for one that answered alone.
alter table snapshot add column protection_units text[] not null default '{}';

-- number is the order in which the round's groups were picked. Removed ones stay: their figures were shown.
create table own_selection (
    round_id          text        not null,
    vintage           integer     not null,
    number            integer     not null check (number >= 1),
    organisation_code text        not null references organisation,
    name              text        not null,
    members           text[]      not null,
    picked_by         text        not null,
    picked_at         timestamptz not null,
    removed_at        timestamptz,
    primary key (round_id, vintage, number),
    foreign key (round_id, vintage) references snapshot
);
create index own_selection_organisation on own_selection (organisation_code, round_id);

-- What may be shown about a picked group, worked out once. figures is null where the whole cell is withheld.
create table own_selection_cell (
    round_id     text    not null,
    vintage      integer not null,
    number       integer not null,
    indicator_id text    not null,
    part         text    not null,
    status       text    not null check (status in ('RELEASED', 'TOO_FEW', 'CONFIDENTIAL')),
    figures      jsonb,
    primary key (round_id, vintage, number, indicator_id, part),
    foreign key (round_id, vintage, number) references own_selection,
    check ((status = 'RELEASED') = (figures is not null))
);
create trigger own_selection_cell_stays before update or delete on own_selection_cell
    for each row execute function frozen_rows_stay();
