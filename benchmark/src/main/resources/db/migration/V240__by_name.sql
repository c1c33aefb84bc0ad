-- Comparison by name, with consent.

-- Somebody asks others of a frozen round to be compared by name. The consent of each is for this snapshot alone.
create table pair_comparison (
    id              uuid        primary key,
    round_id        text        not null,
    vintage         integer     not null,
    question_set    text        not null,
    purpose         text        not null,
    asked_by        text        not null references organisation,
    asked_by_name   text        not null,
    asked_at        timestamptz not null,
    completed_at    timestamptz,
    foreign key (round_id, vintage) references snapshot
);

-- A party is one organisation, or several that are treated as one and have a name as such.
create table pair_comparison_member (
    comparison_id     uuid        not null references pair_comparison,
    organisation_code text        not null references organisation,
    party             integer     not null check (party >= 0),
    party_name        text        not null,
    state             text        not null check (state in ('ASKED', 'CONSENTED', 'DECLINED', 'WITHDRAWN')),
    decided_by        text,
    decided_at        timestamptz,
    primary key (comparison_id, organisation_code),
    check ((state = 'ASKED') = (decided_at is null))
);
create index pair_comparison_member_organisation on pair_comparison_member (organisation_code);

-- What was shown once everyone had consented. It stays when somebody withdraws: what was shown was shown.
create table pair_comparison_indicator (
    comparison_id uuid not null references pair_comparison,
    indicator_id  text not null,
    primary key (comparison_id, indicator_id)
);
create trigger pair_comparison_indicator_stays before update or delete on pair_comparison_indicator
    for each row execute function frozen_rows_stay();

-- Who is willing to be seen by name in a network while a round is not frozen yet.
create table open_consent (
    round_id          text        not null references round,
    network_id        text        not null,
    question_set      text        not null,
    organisation_code text        not null references organisation,
    given_by          text        not null,
    given_at          timestamptz not null,
    primary key (round_id, network_id, question_set, organisation_code)
);

-- Who is seen by name: as it was at the freeze, once and for all.
create table snapshot_open_consent (
    round_id          text    not null,
    vintage           integer not null,
    network_id        text    not null,
    question_set      text    not null,
    organisation_code text    not null references organisation,
    primary key (round_id, vintage, network_id, question_set, organisation_code),
    foreign key (round_id, vintage) references snapshot
);
create trigger snapshot_open_consent_stays before update or delete on snapshot_open_consent
    for each row execute function frozen_rows_stay();
