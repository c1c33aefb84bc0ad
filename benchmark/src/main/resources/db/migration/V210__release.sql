-- The summary report of a round, and what was published.

-- Texts are Markdown by language. The version counts every change; what is approved is one version.
create table summary_report (
    round_id      text primary key references round,
    state         text        not null check (state in ('DRAFT', 'SUBMITTED_FOR_APPROVAL', 'APPROVED', 'PUBLISHED')),
    version       bigint      not null check (version > 0),
    introduction  jsonb       not null,
    method        jsonb       not null,
    non_response  jsonb       not null,
    author_id     uuid,
    author_name   text        not null,
    edited_at     timestamptz not null,
    approver_id   uuid,
    approver_name text,
    approved_at   timestamptz,
    published_at  timestamptz,
    check (author_id is null or approver_id is null or author_id <> approver_id),
    check (state not in ('APPROVED', 'PUBLISHED') or approved_at is not null),
    check ((state = 'PUBLISHED') = (published_at is not null))
);

create function published_summary_stays() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'A published summary is never changed; a correction note is written beside it';
    end if;
    return new;
end
$$;

create trigger summary_report_stays before update or delete on summary_report
    for each row execute function published_summary_stays();

-- Notes on what was wrong in something published; only ever added.
create table correction_note (
    id           uuid primary key,
    round_id     text        not null references round,
    words        jsonb       not null,
    written_by   uuid,
    written_name text        not null,
    written_at   timestamptz not null
);
create index correction_note_round on correction_note (round_id, written_at);

create trigger correction_note_never_changed before update or delete on correction_note
    for each row execute function is_never_changed();
