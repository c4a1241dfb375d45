-- Movements, their phases, and the responses of units.

create table movement (
  id {uuid} not null primary key,
  version integer not null,
  name text not null,
  search text not null,
  level text not null,
  scope text not null,
  method text not null,
  launcher_id {uuid} references unit (id),
  launcher_name text not null,
  document_id {uuid} references document (id),
  starts_on {date},
  ends_on {date},
  created_at {instant} not null,
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

create table movement_phase (
  id {uuid} not null primary key,
  movement_id {uuid} not null references movement (id),
  position integer not null,
  name text not null,
  starts_on {date},
  ends_on {date},
  document_id {uuid} references document (id),
  note text
);
create index movement_phase_movement on movement_phase (movement_id, position);

create table movement_response (
  id {uuid} not null primary key,
  version integer not null,
  movement_id {uuid} not null references movement (id),
  unit_id {uuid} not null references unit (id),
  status text not null,
  plan text not null,
  plan_document_id {uuid} references document (id),
  progress text,
  result text,
  exemplary boolean not null,
  updated_at {instant} not null,
  constraint movement_response_is_one_per_unit unique (movement_id, unit_id)
);
create index movement_response_unit on movement_response (unit_id);
{down}
drop table movement_response;
drop table movement_phase;
drop table movement;
