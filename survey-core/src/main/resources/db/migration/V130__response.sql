-- What organisations answer: cells with their versions, everything that ever stood in them, and what was submitted.

create table response (
    id                uuid primary key,
    round_id          text        not null,
    organisation_code text        not null,
    state             text        not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'READY', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    form              text        not null check (form in ('CORE', 'FULL')),
    seq               bigint      not null,
    revision          integer     not null,
    open_cells        text[]      not null,
    started_at        timestamptz,
    submitted_at      timestamptz,
    accepted_at       timestamptz,
    excluded_reason   text,
    unique (round_id, organisation_code),
    foreign key (round_id, organisation_code) references round_organisation
);
create index response_state on response (round_id, state);

-- A cleared cell keeps its row, so that its versions go on counting.
create table answer (
    response_id uuid        not null references response,
    path        text        not null,
    raw         text        not null,
    value       text,
    missing     text,
    problem     jsonb,
    version     bigint      not null check (version > 0),
    seq         bigint      not null,
    author      uuid        not null,
    author_name text        not null,
    source      text        not null check (source in ('TYPED', 'CONFIRMED', 'LOADED')),
    answered_at timestamptz not null,
    primary key (response_id, path),
    check (num_nonnulls(value, missing, problem) <= 1)
);

-- A removed row stays restorable.
create table roster_row (
    response_id uuid        not null references response,
    question    text        not null,
    row_id      text        not null,
    position    integer     not null,
    present     boolean     not null,
    seq         bigint      not null,
    author      uuid        not null,
    author_name text        not null,
    changed_at  timestamptz not null,
    primary key (response_id, question, row_id)
);

create table answer_history (
    response_id uuid        not null references response,
    seq         bigint      not null,
    position    integer     not null,
    path        text        not null,
    change      text        not null check (change in ('ANSWERED', 'ROW_ADDED', 'ROW_REMOVED', 'ROW_RESTORED')),
    version     bigint,
    raw         text,
    value       text,
    missing     text,
    author      uuid        not null,
    author_name text        not null,
    source      text,
    changed_at  timestamptz not null,
    primary key (response_id, seq, position)
);

-- A save that was acknowledged, with its reply for when it is sent again.
create table mutation (
    response_id uuid        not null references response,
    id          uuid        not null,
    author      uuid        not null,
    body_sha256 text        not null,
    result      jsonb       not null,
    saved_at    timestamptz not null,
    primary key (response_id, id)
);

-- A value that was not written because another one stands in the cell.
create table answer_conflict (
    id          uuid primary key,
    response_id uuid        not null references response,
    path        text        not null,
    raw         text        not null,
    value       text,
    missing     text,
    problem     jsonb,
    author      uuid        not null,
    author_name text        not null,
    given_at    timestamptz not null,
    outcome     text        not null check (outcome in ('OPEN', 'KEPT_STORED', 'TOOK_OTHER', 'WRITTEN_OVER')),
    ended_by    uuid,
    ended_at    timestamptz,
    check ((outcome = 'OPEN') = (ended_at is null))
);
create unique index answer_conflict_open on answer_conflict (response_id, path, author) where outcome = 'OPEN';
create index answer_conflict_response on answer_conflict (response_id);

create table explanation (
    response_id  uuid        not null references response,
    edit_id      text        not null,
    text         text        not null,
    bound_to     text        not null,
    author       uuid        not null,
    author_name  text        not null,
    explained_at timestamptz not null,
    primary key (response_id, edit_id)
);

create table seen_check (
    response_id uuid        not null references response,
    edit_id     text        not null,
    bound_to    text        not null,
    author      uuid        not null,
    seen_at     timestamptz not null,
    primary key (response_id, edit_id, bound_to)
);

-- What was submitted, for good: canonical JSON and its SHA-256.
create table submission (
    response_id    uuid        not null references response,
    revision       integer     not null,
    seq            bigint      not null,
    answers        text        not null,
    sha256         text        not null,
    audit_head     text        not null,
    submitted_by   uuid        not null,
    submitted_name text        not null,
    submitted_at   timestamptz not null,
    primary key (response_id, revision),
    unique (response_id, seq)
);

create table review_note (
    id          uuid primary key,
    response_id uuid        not null references response,
    revision    integer     not null,
    decision    text        not null check (decision in ('ACCEPTED', 'RETURNED', 'REOPENED')),
    message     text        not null,
    cells       text[]      not null,
    author      uuid        not null,
    author_name text        not null,
    decided_at  timestamptz not null
);
create index review_note_response on review_note (response_id, decided_at);

create function is_never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are only ever added', tg_table_name;
end
$$;

create trigger answer_history_never_changed before update or delete on answer_history
    for each row execute function is_never_changed();
create trigger submission_never_changed before update or delete on submission
    for each row execute function is_never_changed();
