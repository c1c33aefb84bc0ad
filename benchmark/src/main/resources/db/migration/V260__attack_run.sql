-- Runs of the attack suite against what is served of a frozen round. A run is claimed by one replica; outcomes are noted
-- attack by attack, so that another replica goes on where one died. No answer of anybody is in here.
create table attack_run (
    id              uuid        primary key,
    round_id        text        not null,
    vintage         integer     not null,
    snapshot_sha256 text        not null,
    release_sha256  text        not null,
    engine          text        not null,
    state           text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempts        integer     not null,
    due_at          timestamptz not null,
    outcomes        jsonb       not null,
    documents       integer     not null,
    figures         bigint      not null,
    error           text,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    finished_at     timestamptz,
    foreign key (round_id, vintage) references snapshot,
    check ((state in ('DONE', 'FAILED')) = (finished_at is not null))
);
create index attack_run_round on attack_run (round_id, requested_at);
create unique index attack_run_one_at_a_time on attack_run (round_id) where state in ('QUEUED', 'RUNNING');

create function finished_attack_run_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('DONE', 'FAILED') then
        raise exception 'A finished run of the attack suite is never changed';
    end if;
    return new;
end
$$;
create trigger attack_run_stays before update or delete on attack_run
    for each row execute function finished_attack_run_stays();
