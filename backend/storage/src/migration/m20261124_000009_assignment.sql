-- Cross-scoring: what a round declares, conflicts of interest, and changes of pairs by hand.

alter table round add column cross_mode text not null default 'EVERYBODY';
alter table round add column cross_per_unit bigint;
-- The members of a working group, as identifiers separated by commas.
alter table round add column cross_group text;
-- The seed of the pairs handed out last; null for pairs chosen by hand.
alter table round add column cross_seed bigint;
alter table round add column cross_trim bigint not null default 1;
alter table round add column cross_missing text not null default 'LEAVE_OUT';
alter table round add column cross_at_least bigint;

-- A scorer that recused itself; its paper about the unit is gone.
create table cross_conflict (
  round_id {uuid} not null references round (id),
  scorer_id {uuid} not null references unit (id),
  unit_id {uuid} not null references unit (id),
  reason text not null,
  declared_at {instant} not null,
  declared_by text not null,
  primary key (round_id, scorer_id, unit_id)
);

create table assignment_change (
  id {uuid} not null primary key,
  round_id {uuid} not null references round (id),
  unit_id {uuid} not null references unit (id),
  from_id {uuid} references unit (id),
  to_id {uuid} references unit (id),
  reason text not null,
  changed_at {instant} not null,
  changed_by text not null
);
create index assignment_change_round on assignment_change (round_id);
{down}
drop table assignment_change;
drop table cross_conflict;
alter table round drop column cross_at_least;
alter table round drop column cross_missing;
alter table round drop column cross_trim;
alter table round drop column cross_seed;
alter table round drop column cross_group;
alter table round drop column cross_per_unit;
alter table round drop column cross_mode;
