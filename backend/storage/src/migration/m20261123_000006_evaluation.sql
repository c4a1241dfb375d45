-- Rounds, evaluations, sheets (one author's scoring of one evaluation at one stage is one row), results.

create table round (
  id {uuid} not null primary key,
  version integer not null,
  cluster_id {uuid} not null references cluster (id),
  ministry_id {uuid} not null references unit (id),
  criteria_set_id {uuid} not null references criteria_set (id),
  name text not null,
  kind text not null,
  year integer not null,
  stage text not null,
  self_due_at {instant} not null,
  cross_due_at {instant} not null,
  agreed_due_at {instant} not null,
  appraised_due_at {instant} not null,
  aggregation text not null,
  tie_rules text not null,
  classes text not null,
  demonstration boolean not null,
  created_at {instant} not null,
  opened_at {instant},
  published_at {instant}
);
create index round_cluster on round (cluster_id, year);

-- The member as it was called when the round opened; totals per stage with group subtotals as JSON text.
create table evaluation (
  id {uuid} not null primary key,
  version integer not null,
  round_id {uuid} not null references round (id),
  cluster_id {uuid} not null references cluster (id),
  unit_id {uuid} not null references unit (id),
  unit_name text not null,
  unit_code text not null,
  position integer not null,
  self_total text,
  cross_total text,
  agreed_total text,
  appraised_total text,
  final_total text,
  constraint evaluation_is_one_per_unit unique (round_id, unit_id)
);
create index evaluation_cluster on evaluation (cluster_id);
create index evaluation_unit on evaluation (unit_id);

create table sheet (
  id {uuid} not null primary key,
  version integer not null,
  round_id {uuid} not null references round (id),
  evaluation_id {uuid} not null references evaluation (id),
  stage text not null,
  author_id {uuid} not null references unit (id),
  state text not null,
  points text not null,
  facts text not null,
  updated_at {instant} not null,
  submitted_at {instant},
  submitted_by text,
  constraint sheet_is_one_per_author unique (evaluation_id, stage, author_id)
);
create index sheet_round on sheet (round_id, stage);
create index sheet_author on sheet (author_id);

create table sheet_note (
  sheet_id {uuid} not null references sheet (id),
  criterion_id {uuid} not null references criterion (id),
  note text not null,
  primary key (sheet_id, criterion_id)
);

create table evidence (
  id {uuid} not null primary key,
  sheet_id {uuid} not null references sheet (id),
  criterion_id {uuid} not null references criterion (id),
  position integer not null,
  text text not null,
  document_id {uuid} references document (id),
  page text
);
create index evidence_sheet on evidence (sheet_id);

create table disqualification (
  evaluation_id {uuid} not null references evaluation (id),
  code text not null,
  name text not null,
  effect text not null,
  reason text not null,
  document_id {uuid} references document (id),
  recorded_at {instant} not null,
  primary key (evaluation_id, code)
);

-- A published result never changes; a correction is another row with a higher version and a reason.
create table result (
  id {uuid} not null primary key,
  round_id {uuid} not null references round (id),
  result_version integer not null,
  year integer not null,
  cluster_name text not null,
  search text not null,
  published_at {instant} not null,
  published_by text not null,
  decision_id {uuid} references document (id),
  reason text,
  snapshot text not null,
  hash text not null,
  constraint result_version_is_unique unique (round_id, result_version)
);
create index result_page on result (published_at, id);

{postgres}
create function results_are_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'thidua:results_are_immutable';
end $$;
create trigger result_frozen before update or delete on result
  for each row execute function results_are_immutable();
{sqlite}
create trigger result_frozen_update before update on result
begin select raise(abort, 'thidua:results_are_immutable'); end;
create trigger result_frozen_delete before delete on result
begin select raise(abort, 'thidua:results_are_immutable'); end;
{down}
drop table result;
drop table disqualification;
drop table evidence;
drop table sheet_note;
drop table sheet;
drop table evaluation;
drop table round;
{down_postgres}
drop function results_are_immutable;
