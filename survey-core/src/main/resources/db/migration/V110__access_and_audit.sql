-- Who uses the service, what they may do for which organisation, and what they did.

create table member (
    id         uuid primary key,
    subject    text        not null unique,
    name       text        not null,
    email      text,
    language   text,
    active     boolean     not null,
    created_at timestamptz not null
);

create table duty (
    member_id         uuid        not null references member,
    organisation_code text        not null references organisation,
    role              text        not null check (role in ('KEYHOLDER', 'EDITOR', 'VIEWER')),
    all_sections      boolean     not null,
    given_by          uuid references member,
    given_at          timestamptz not null,
    primary key (member_id, organisation_code, role)
);
create index duty_organisation on duty (organisation_code);

-- Events of one stream are numbered from 1 without gaps; each hash covers the one before it.
create table audit_event (
    stream       text        not null,
    position     bigint      not null,
    at           timestamptz not null,
    actor_id     uuid,
    actor_name   text        not null,
    on_behalf_of text,
    channel      text        not null,
    action       text        not null,
    subject      text,
    old_value    text,
    new_value    text,
    reason       text,
    hash         text        not null,
    primary key (stream, position)
);

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Audit events are only ever added';
end
$$;

create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function audit_event_is_append_only();
create trigger audit_event_not_truncated before truncate on audit_event
    for each statement execute function audit_event_is_append_only();
