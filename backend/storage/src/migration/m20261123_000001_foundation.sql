-- What every write touches: the audit chain, its head, idempotency keys, facts about the installation.

create table installation (
  key text not null primary key,
  value text not null
);

-- Append-only and hash-chained (see domain::audit). `at` is text because the hash covers its exact letters.
create table audit_event (
  sequence bigint not null primary key,
  at text not null,
  actor text not null,
  request text not null,
  action text not null,
  object text not null,
  before text,
  after text,
  reason text,
  hash {bytes} not null
);
create index audit_event_object on audit_event (object, sequence);

-- One row: the newest link. Locking it makes the sequence gap-free.
create table chain_head (
  id integer not null primary key check (id = 1),
  sequence bigint not null,
  hash {bytes} not null
);
insert into chain_head (id, sequence, hash) values (1, 0, {zero32});

-- A write that was done once is not done again: the same key answers with the same object for seven days.
create table idempotency (
  actor text not null,
  key text not null,
  action text not null,
  fingerprint {bytes} not null,
  object text not null,
  created_at {instant} not null,
  primary key (actor, key)
);
create index idempotency_age on idempotency (created_at);

{postgres}
create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'thidua:audit_is_append_only';
end $$;
create trigger audit_event_no_rewrite before update or delete on audit_event
  for each row execute function audit_event_is_append_only();
{sqlite}
create trigger audit_event_no_update before update on audit_event
begin
  select raise(abort, 'thidua:audit_is_append_only');
end;
create trigger audit_event_no_delete before delete on audit_event
begin
  select raise(abort, 'thidua:audit_is_append_only');
end;
{down}
drop table idempotency;
drop table chain_head;
drop table audit_event;
drop table installation;
{down_postgres}
drop function audit_event_is_append_only;
