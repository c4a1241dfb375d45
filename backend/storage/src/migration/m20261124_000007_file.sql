-- Evidence files. The bytes lie in the file store under their SHA-256; a row says whose file it is and what it is called.

-- What the file store holds. A row is written in the transaction that first needs the bytes, and locked by the sweeper
-- that removes bytes nobody names any more.
create table file_blob (
  sha256 text not null primary key,
  size bigint not null,
  stored_at {instant} not null
);

create table file (
  id {uuid} not null primary key,
  sha256 text not null references file_blob (sha256),
  size bigint not null,
  kind text not null,
  name text not null,
  search text not null,
  unit_id {uuid} not null references unit (id),
  uploaded_by {uuid} not null references app_user (id),
  uploaded_at {instant} not null,
  constraint file_is_one_per_unit unique (unit_id, sha256)
);
create index file_content on file (sha256);

alter table evidence add column file_id {uuid} references file (id);
create index evidence_file on evidence (file_id);

{postgres}
create function files_are_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'thidua:files_are_immutable';
end $$;
create trigger file_frozen before update on file
  for each row execute function files_are_immutable();
{sqlite}
create trigger file_frozen before update on file
begin select raise(abort, 'thidua:files_are_immutable'); end;
{down}
drop index evidence_file;
alter table evidence drop column file_id;
drop table file;
drop table file_blob;
{down_postgres}
drop function files_are_immutable;
