-- Descriptions of cases: one per organisation and round, written by staff from the answers, shown only with the
-- organisation's approval.

-- The version counts every change; what is approved is one version, and a change after that needs a new approval.
create table case_description (
    id                uuid primary key,
    round_id          text        not null,
    organisation_code text        not null,
    state             text        not null check (state in ('DRAFT', 'SENT', 'CHANGES_ASKED', 'APPROVED', 'WITHDRAWN')),
    version           bigint      not null check (version > 0),
    title             jsonb       not null,
    parts             jsonb       not null,
    edited_name       text        not null,
    edited_at         timestamptz not null,
    sent_at           timestamptz,
    decided_name      text,
    decided_at        timestamptz,
    message           text,
    unique (round_id, organisation_code),
    foreign key (round_id, organisation_code) references round_organisation
);
