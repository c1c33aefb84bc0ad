-- The register: who can be asked, what is publicly known of them, and which packs brought it.

create table attribute (
    key      text primary key,
    type     text  not null check (type in ('code', 'text', 'number')),
    label    jsonb not null,
    labels   jsonb not null,
    position integer not null
);

create table organisation (
    code            text primary key,
    name            jsonb not null,
    attributes      jsonb not null,
    valid_from      date,
    valid_to        date,
    lat             double precision,
    lon             double precision,
    protection_unit text not null,
    check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

create table merger (
    happened  date    not null,
    from_code text    not null references organisation,
    to_code   text    not null references organisation,
    share     numeric not null check (share > 0 and share <= 1),
    primary key (happened, from_code, to_code)
);
create index merger_to on merger (to_code);

create table network (
    id       text primary key,
    name     jsonb not null,
    note     jsonb,
    position integer not null
);

create table membership (
    network_id        text not null references network,
    organisation_code text not null references organisation,
    certainty         text not null check (certainty in ('CONFIRMED', 'COMPUTED', 'UNCONFIRMED')),
    primary key (network_id, organisation_code)
);
create index membership_organisation on membership (organisation_code);

create table reference_statistic (
    id          text primary key,
    name        jsonb   not null,
    unit        jsonb   not null,
    source      jsonb,
    licence     text,
    attribution jsonb,
    note        jsonb,
    collected   boolean not null,
    position    integer not null
);

create table reference_value (
    statistic_id      text    not null references reference_statistic,
    organisation_code text    not null references organisation,
    year              integer not null,
    value             numeric not null,
    status            text    not null check (status in ('PRELIMINARY', 'FINAL')),
    primary key (statistic_id, organisation_code, year)
);
create index reference_value_organisation on reference_value (organisation_code);

-- One row per loaded pack. The description is pack.yaml as loaded, in its order; files maps each file name to its SHA-256.
create table loaded_pack (
    id          text primary key,
    description json        not null,
    files       jsonb       not null,
    loaded_at   timestamptz not null
);

-- Texts of the user interface that a pack brings for a language the product does not ship.
create table pack_message (
    language text not null,
    key      text not null,
    text     text not null,
    primary key (language, key)
);

-- Definition files that are kept as they were loaded. A snapshot names the ones it was made with by their hash.
create table pack_document (
    file       text        not null,
    sha256     text        not null,
    definition text        not null,
    loaded_at  timestamptz not null,
    primary key (file, sha256)
);
