-- What is asked, and each collection of answers to it.

create table questionnaire (
    id           text        not null,
    version      text        not null,
    definition   text        not null,
    sha256       text        not null,
    published_at timestamptz not null,
    primary key (id, version)
);

create table round (
    id                    text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
    questionnaire_id      text        not null,
    questionnaire_version text        not null,
    name                  jsonb       not null,
    reference_year        integer     not null,
    opens                 date        not null,
    closes                date        not null,
    public_from           date,
    state                 text        not null check (state in ('DRAFT', 'OPEN', 'CLOSING', 'CLOSED', 'FROZEN', 'PUBLISHED')),
    core_form_statistic   text references reference_statistic,
    core_form_below       numeric,
    previous_round        text references round,
    synthetic             boolean     not null,
    created_at            timestamptz not null,
    frozen_at             timestamptz,
    foreign key (questionnaire_id, questionnaire_version) references questionnaire,
    check (closes >= opens),
    check ((core_form_statistic is null) = (core_form_below is null))
);

-- The frame: the organisations asked.
create table round_organisation (
    round_id          text not null references round,
    organisation_code text not null references organisation,
    primary key (round_id, organisation_code)
);
create index round_organisation_code on round_organisation (organisation_code);
