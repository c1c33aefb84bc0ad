-- Who is written to in a round, their one-time links, and every mail that leaves.

alter table round add column opens_itself boolean not null default false;

create table contact (
    id                uuid primary key,
    round_id          text        not null references round,
    organisation_code text        not null references organisation,
    name              text        not null,
    email             text        not null,
    language          text        not null,
    role              text        not null check (role in ('KEYHOLDER', 'EDITOR', 'VIEWER')),
    loaded_at         timestamptz not null,
    unique (round_id, organisation_code, email)
);

-- The token of the link is in the mail only; here is its hash.
create table invitation (
    id                uuid primary key,
    token_sha256      text        not null unique,
    round_id          text        not null references round,
    organisation_code text        not null references organisation,
    role              text        not null check (role in ('KEYHOLDER', 'EDITOR', 'VIEWER')),
    sections          jsonb       not null,
    name              text        not null,
    email             text        not null,
    language          text        not null,
    invited_by        uuid,
    invited_by_name   text        not null,
    created_at        timestamptz not null,
    expires_at        timestamptz not null,
    used_at           timestamptz,
    used_by           uuid,
    revoked_at        timestamptz,
    check ((used_at is null) = (used_by is null))
);
create index invitation_of on invitation (round_id, organisation_code);

-- The path of a one-time link is here until the mail has left. A file that goes with it is made when it leaves.
create table outbox (
    id                uuid primary key,
    dedupe_key        text        not null unique,
    kind              text        not null,
    round_id          text        not null,
    organisation_code text        not null,
    recipient         text        not null,
    language          text        not null,
    subject           text        not null,
    paragraphs        jsonb       not null,
    link_label        text,
    link_path         text,
    link_one_time     boolean     not null,
    enclosure_kind    text,
    enclosure_revision integer,
    state             text        not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
    attempts          integer     not null,
    next_attempt      timestamptz not null,
    last_error        text,
    created_at        timestamptz not null,
    sent_at           timestamptz,
    check ((enclosure_kind is null) = (enclosure_revision is null))
);
create index outbox_due on outbox (next_attempt) where state in ('QUEUED', 'SENDING');
