-- Composite indices that the pack declares, computed when it is loaded. A version is named by the hash of its definition
-- and of every value that went into it, and its result never changes. position: the place among the indices that are
-- shown; null for a version that is shown no more.
create table composite_index (
    id          text        not null,
    sha256      text        not null,
    position    integer,
    definition  json        not null,
    result      json        not null,
    computed_at timestamptz not null,
    primary key (id, sha256)
);
create unique index composite_index_position on composite_index (position);

create trigger composite_index_stays before update of definition, result, computed_at or delete on composite_index
    for each row execute function is_never_changed();
