-- Versioned criteria sets. A published set never changes: triggers refuse it, whoever asks.

create table criteria_set (
  id {uuid} not null primary key,
  version integer not null,
  owner_id {uuid} not null references unit (id),
  name text not null,
  year integer not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED')),
  declared_total bigint not null,
  bonus_cap bigint,
  penalty_cap bigint,
  notice text,
  decision_id {uuid} references document (id),
  published_at {instant}
);

create table criterion_group (
  id {uuid} not null primary key,
  set_id {uuid} not null references criteria_set (id),
  parent_id {uuid} references criterion_group (id),
  code text not null,
  name text not null,
  section text not null,
  position integer not null,
  field_owner_id {uuid} references unit (id),
  constraint criterion_group_code_is_unique unique (set_id, code)
);

create table criterion (
  id {uuid} not null primary key,
  set_id {uuid} not null references criteria_set (id),
  group_id {uuid} not null references criterion_group (id),
  code text not null,
  name text not null,
  position integer not null,
  maximum bigint not null,
  step bigint not null,
  rule text not null,
  evidence_rule text not null,
  evidence_hint text,
  not_applicable_policy text not null,
  applies_to text not null,
  field_owner_id {uuid} references unit (id),
  constraint criterion_code_is_unique unique (set_id, code)
);

create table disqualifier (
  set_id {uuid} not null references criteria_set (id),
  code text not null,
  name text not null,
  effect text not null,
  position integer not null,
  primary key (set_id, code)
);

{postgres}
create function published_criteria_are_immutable() returns trigger language plpgsql as $$
begin
  -- Waits for a publication under way, so that nothing slips in behind it.
  perform 1 from criteria_set where id in (old.set_id, new.set_id) for share;
  if exists (select 1 from criteria_set where id in (old.set_id, new.set_id) and status = 'PUBLISHED') then
    raise exception 'thidua:published_criteria_are_immutable';
  end if;
  return coalesce(new, old);
end $$;
create trigger criterion_frozen before insert or update or delete on criterion
  for each row execute function published_criteria_are_immutable();
create trigger criterion_group_frozen before insert or update or delete on criterion_group
  for each row execute function published_criteria_are_immutable();
create trigger disqualifier_frozen before insert or update or delete on disqualifier
  for each row execute function published_criteria_are_immutable();
create function published_set_is_immutable() returns trigger language plpgsql as $$
begin
  if old.status = 'PUBLISHED' then
    raise exception 'thidua:published_criteria_are_immutable';
  end if;
  return coalesce(new, old);
end $$;
create trigger criteria_set_frozen before update or delete on criteria_set
  for each row execute function published_set_is_immutable();
{sqlite}
create trigger criterion_frozen_insert before insert on criterion
when exists (select 1 from criteria_set where id = new.set_id and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger criterion_frozen_update before update on criterion
when exists (select 1 from criteria_set where id in (old.set_id, new.set_id) and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger criterion_frozen_delete before delete on criterion
when exists (select 1 from criteria_set where id = old.set_id and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger criterion_group_frozen_insert before insert on criterion_group
when exists (select 1 from criteria_set where id = new.set_id and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger criterion_group_frozen_update before update on criterion_group
when exists (select 1 from criteria_set where id in (old.set_id, new.set_id) and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger criterion_group_frozen_delete before delete on criterion_group
when exists (select 1 from criteria_set where id = old.set_id and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger disqualifier_frozen_insert before insert on disqualifier
when exists (select 1 from criteria_set where id = new.set_id and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger disqualifier_frozen_update before update on disqualifier
when exists (select 1 from criteria_set where id in (old.set_id, new.set_id) and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger disqualifier_frozen_delete before delete on disqualifier
when exists (select 1 from criteria_set where id = old.set_id and status = 'PUBLISHED')
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger criteria_set_frozen_update before update on criteria_set
when old.status = 'PUBLISHED'
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
create trigger criteria_set_frozen_delete before delete on criteria_set
when old.status = 'PUBLISHED'
begin select raise(abort, 'thidua:published_criteria_are_immutable'); end;
{down}
drop table disqualifier;
drop table criterion;
drop table criterion_group;
drop table criteria_set;
{down_postgres}
drop function published_set_is_immutable;
drop function published_criteria_are_immutable;
