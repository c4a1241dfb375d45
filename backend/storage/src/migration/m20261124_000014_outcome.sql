-- What the papers come to, kept with the totals; commitments of sheets; publication by two people.

-- JSON: the values of each stage and the final ones, lines that compare units reckoned.
alter table evaluation add column outcome text;

-- The commitment is public from the submission on; its nonce when the stage is revealed.
alter table sheet add column nonce text;
alter table sheet add column commitment text;

-- Proposed by one person, published by another; the digest pins what was proposed.
create table publication_proposal (
  round_id {uuid} not null primary key references round (id),
  proposed_by {uuid} not null references app_user (id),
  proposed_by_name text not null,
  proposed_at {instant} not null,
  decision_id {uuid} references document (id),
  reason text,
  digest text not null
);
{down}
drop table publication_proposal;
alter table sheet drop column commitment;
alter table sheet drop column nonce;
alter table evaluation drop column outcome;
