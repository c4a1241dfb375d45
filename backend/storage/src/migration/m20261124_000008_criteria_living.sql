-- Where sets, groups and lines come from; amendments of open rounds.

alter table criteria_set add column origin_id {uuid} references criteria_set (id);
alter table criteria_set add column supersedes_id {uuid} references criteria_set (id);
-- No reference: a draft that was copied may lose the group or the line afterwards.
alter table criterion_group add column origin_id {uuid};
alter table criterion add column origins text not null default '';

-- A round went from one criteria set to another. Members who stay silent until informed_at count as informed.
create table round_amendment (
  id {uuid} not null primary key,
  round_id {uuid} not null references round (id),
  from_set_id {uuid} not null references criteria_set (id),
  to_set_id {uuid} not null references criteria_set (id),
  decision_id {uuid} not null references document (id),
  reason text not null,
  stage text not null,
  made_at {instant} not null,
  made_by text not null,
  informed_at {instant} not null
);
create index round_amendment_round on round_amendment (round_id, made_at);

-- A sheet as it was, in the order of the former set, with what was committed to. No reference to the sheet: blank
-- papers may be taken back and handed out anew.
create table amendment_sheet (
  amendment_id {uuid} not null references round_amendment (id),
  sheet_id {uuid} not null,
  outcome text not null,
  version integer not null,
  points text not null,
  facts text not null,
  nonce text,
  commitment text,
  primary key (amendment_id, sheet_id)
);

create table amendment_acknowledgement (
  amendment_id {uuid} not null references round_amendment (id),
  unit_id {uuid} not null references unit (id),
  acknowledged_at {instant} not null,
  acknowledged_by text not null,
  primary key (amendment_id, unit_id)
);
{down}
drop table amendment_acknowledgement;
drop table amendment_sheet;
drop table round_amendment;
alter table criterion drop column origins;
alter table criterion_group drop column origin_id;
alter table criteria_set drop column supersedes_id;
alter table criteria_set drop column origin_id;
