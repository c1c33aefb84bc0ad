-- What the groups of nearest neighbours of a snapshot were made of: public numbers of everyone asked, by rule. Kept with the
-- groups, so that a group can be explained from the numbers it was made of.
alter table snapshot add column structural_profiles jsonb not null default '[]';
