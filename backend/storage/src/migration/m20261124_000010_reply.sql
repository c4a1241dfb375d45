-- Giải trình và kiến nghị: how long a round listens, the threads of its lines, objections and corrections.

create table round_hearing (
  round_id {uuid} not null primary key references round (id),
  reply_hours integer not null,
  objection_days integer not null,
  decision_days integer not null,
  declared boolean not null,
  objection_due_at {instant},
  decision_due_at {instant}
);

-- When the values of a stage were revealed; the windows of the lines it changed close by this row alone.
create table round_reveal (
  round_id {uuid} not null references round (id),
  stage text not null,
  revealed_at {instant} not null,
  reply_due_at {instant} not null,
  primary key (round_id, stage)
);

-- The thread of a line: acceptances, replies, answers, returns, supplements. Written once, never edited.
create table line_message (
  id {uuid} not null primary key,
  round_id {uuid} not null references round (id),
  evaluation_id {uuid} not null references evaluation (id),
  criterion_id {uuid} not null references criterion (id),
  stage text not null,
  kind text not null,
  answers_id {uuid} references line_message (id),
  text text not null,
  outcome text,
  points text,
  facts text,
  document_id {uuid} references document (id),
  page text,
  due_at {instant},
  author_id {uuid} not null references unit (id),
  author_name text not null,
  written_at {instant} not null
);
create index line_message_evaluation on line_message (evaluation_id);
create index line_message_round on line_message (round_id);

create table objection (
  id {uuid} not null primary key,
  version integer not null,
  round_id {uuid} not null references round (id),
  evaluation_id {uuid} not null references evaluation (id),
  criterion_id {uuid} references criterion (id),
  disqualifier text,
  ground text not null,
  document_id {uuid} references document (id),
  state text not null,
  filed_at {instant} not null,
  filed_by text not null,
  decision_due_at {instant},
  closed_at {instant},
  closed_by text,
  reason text,
  diff text
);
create index objection_round on objection (round_id);

-- What a decision put in the place of an appraised value. The sheet keeps what was handed in.
create table correction (
  id {uuid} not null primary key,
  round_id {uuid} not null references round (id),
  evaluation_id {uuid} not null references evaluation (id),
  objection_id {uuid} not null references objection (id),
  line integer not null,
  before text not null,
  value text not null,
  facts text not null,
  corrected_at {instant} not null
);
create index correction_round on correction (round_id);
create index correction_evaluation on correction (evaluation_id);
{postgres}
create function threads_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'thidua:threads_are_append_only';
end $$;
create trigger line_message_frozen before update or delete on line_message
  for each row execute function threads_are_append_only();
create trigger correction_frozen before update or delete on correction
  for each row execute function threads_are_append_only();
{sqlite}
create trigger line_message_frozen_update before update on line_message
begin select raise(abort, 'thidua:threads_are_append_only'); end;
create trigger line_message_frozen_delete before delete on line_message
begin select raise(abort, 'thidua:threads_are_append_only'); end;
create trigger correction_frozen_update before update on correction
begin select raise(abort, 'thidua:threads_are_append_only'); end;
create trigger correction_frozen_delete before delete on correction
begin select raise(abort, 'thidua:threads_are_append_only'); end;
{down}
drop table correction;
drop table objection;
drop table line_message;
drop table round_reveal;
drop table round_hearing;
{down_postgres}
drop function threads_are_append_only;
