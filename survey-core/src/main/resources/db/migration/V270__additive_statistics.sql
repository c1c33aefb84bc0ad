-- Whether the amounts of several organisations add up to that of an area: inhabitants do, a rate or a median does not.
alter table reference_statistic add column additive boolean not null default false;
