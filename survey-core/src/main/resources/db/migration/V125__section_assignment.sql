-- Sections given to members whose duty is not for every section.
create table section_assignment (
    member_id         uuid not null references member,
    round_id          text not null references round,
    organisation_code text not null references organisation,
    section_id        text not null,
    primary key (member_id, round_id, organisation_code, section_id)
);
create index section_assignment_response on section_assignment (round_id, organisation_code);
