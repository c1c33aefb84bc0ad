-- An organisation agrees that means are shown from which its amounts can be estimated.

-- While a round is not frozen yet.
create table mean_waiver (
    round_id          text        not null references round,
    organisation_code text        not null references organisation,
    given_by          text        not null,
    given_at          timestamptz not null,
    primary key (round_id, organisation_code)
);

-- As it was at the freeze, once and for all.
create table snapshot_mean_waiver (
    round_id          text    not null,
    vintage           integer not null,
    organisation_code text    not null references organisation,
    primary key (round_id, vintage, organisation_code),
    foreign key (round_id, vintage) references snapshot
);
create trigger snapshot_mean_waiver_stays before update or delete on snapshot_mean_waiver
    for each row execute function frozen_rows_stay();
