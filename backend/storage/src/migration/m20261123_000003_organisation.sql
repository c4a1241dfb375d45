-- Documents, units with dated names, succession, clusters with dated memberships and offices.
-- `document.issuer_id` and `role_assignment.unit_id` name a unit without a foreign key: units themselves
-- rest on documents, and a cycle of constraints cannot be created portably.

create table document (
  id {uuid} not null primary key,
  version integer not null,
  issuer_id {uuid},
  issuer_name text not null,
  issuer_key text not null,
  type text not null,
  number integer not null check (number > 0),
  symbol text not null,
  year integer not null,
  issued_on {date} not null,
  summary text not null,
  search text not null,
  constraint document_number_is_unique unique (issuer_key, type, year, number)
);
create index document_page on document (issued_on, id);

create table unit (
  id {uuid} not null primary key,
  version integer not null,
  kind text not null,
  parent_id {uuid} references unit (id),
  established_on {date} not null,
  dissolved_on {date},
  document_id {uuid} references document (id),
  check (dissolved_on is null or dissolved_on > established_on)
);
create index unit_parent on unit (parent_id);

create table unit_name (
  id {uuid} not null primary key,
  unit_id {uuid} not null references unit (id),
  name text not null,
  short_name text not null,
  code text not null,
  search text not null,
  valid_from {date} not null,
  valid_until {date},
  document_id {uuid} references document (id),
  check (valid_until is null or valid_until > valid_from)
);
create index unit_name_unit on unit_name (unit_id, valid_from);

create table succession (
  id {uuid} not null primary key,
  kind text not null,
  effective_on {date} not null,
  document_id {uuid} references document (id),
  note text
);

create table succession_edge (
  succession_id {uuid} not null references succession (id),
  predecessor_id {uuid} not null references unit (id),
  successor_id {uuid} not null references unit (id),
  primary key (succession_id, predecessor_id, successor_id)
);
create index succession_edge_predecessor on succession_edge (predecessor_id);
create index succession_edge_successor on succession_edge (successor_id);

create table cluster (
  id {uuid} not null primary key,
  version integer not null,
  kind text not null,
  ministry_id {uuid} not null references unit (id),
  number integer not null,
  label text not null,
  name text not null,
  search text not null,
  decision_id {uuid} references document (id),
  formed_on {date} not null,
  closed_on {date},
  check (closed_on is null or closed_on > formed_on)
);

create table membership (
  id {uuid} not null primary key,
  cluster_id {uuid} not null references cluster (id),
  ministry_id {uuid} not null references unit (id),
  unit_id {uuid} not null references unit (id),
  position integer not null,
  valid_from {date} not null,
  valid_until {date},
  decision_id {uuid} references document (id),
  check (valid_until is null or valid_until > valid_from)
);
create index membership_cluster on membership (cluster_id);
create index membership_unit on membership (unit_id, ministry_id);

create table office (
  id {uuid} not null primary key,
  cluster_id {uuid} not null references cluster (id),
  unit_id {uuid} not null references unit (id),
  kind text not null check (kind in ('HEAD', 'DEPUTY')),
  valid_from {date} not null,
  valid_until {date},
  decision_id {uuid} references document (id),
  check (valid_until is null or valid_until > valid_from)
);
create index office_cluster on office (cluster_id, kind);
create index office_unit on office (unit_id);

-- At most one head and one deputy per cluster per day; a unit is in one cluster of a ministry per day; a
-- unit has one name per day. The parent row is locked first, so two transactions cannot both find the day free.
{postgres}
create function no_overlapping_membership() returns trigger language plpgsql as $$
begin
  perform 1 from unit where id = new.unit_id for update;
  if exists (
    select 1 from membership m
    where m.unit_id = new.unit_id and m.ministry_id = new.ministry_id and m.id <> new.id
      and (new.valid_until is null or m.valid_from < new.valid_until)
      and (m.valid_until is null or new.valid_from < m.valid_until)
  ) then
    raise exception 'thidua:membership_overlaps';
  end if;
  return new;
end $$;
create trigger membership_no_overlap before insert or update on membership
  for each row execute function no_overlapping_membership();

create function no_second_office() returns trigger language plpgsql as $$
begin
  perform 1 from cluster where id = new.cluster_id for update;
  if exists (
    select 1 from office o
    where o.cluster_id = new.cluster_id and o.kind = new.kind and o.id <> new.id
      and (new.valid_until is null or o.valid_from < new.valid_until)
      and (o.valid_until is null or new.valid_from < o.valid_until)
  ) then
    raise exception 'thidua:office_overlaps';
  end if;
  return new;
end $$;
create trigger office_no_overlap before insert or update on office
  for each row execute function no_second_office();

create function no_overlapping_name() returns trigger language plpgsql as $$
begin
  perform 1 from unit where id = new.unit_id for update;
  if exists (
    select 1 from unit_name n
    where n.unit_id = new.unit_id and n.id <> new.id
      and (new.valid_until is null or n.valid_from < new.valid_until)
      and (n.valid_until is null or new.valid_from < n.valid_until)
  ) then
    raise exception 'thidua:name_overlaps';
  end if;
  return new;
end $$;
create trigger unit_name_no_overlap before insert or update on unit_name
  for each row execute function no_overlapping_name();
{sqlite}
create trigger membership_no_overlap_insert before insert on membership
when exists (
  select 1 from membership m
  where m.unit_id = new.unit_id and m.ministry_id = new.ministry_id and m.id <> new.id
    and (new.valid_until is null or m.valid_from < new.valid_until)
    and (m.valid_until is null or new.valid_from < m.valid_until)
)
begin
  select raise(abort, 'thidua:membership_overlaps');
end;
create trigger membership_no_overlap_update before update on membership
when exists (
  select 1 from membership m
  where m.unit_id = new.unit_id and m.ministry_id = new.ministry_id and m.id <> new.id
    and (new.valid_until is null or m.valid_from < new.valid_until)
    and (m.valid_until is null or new.valid_from < m.valid_until)
)
begin
  select raise(abort, 'thidua:membership_overlaps');
end;
create trigger office_no_overlap_insert before insert on office
when exists (
  select 1 from office o
  where o.cluster_id = new.cluster_id and o.kind = new.kind and o.id <> new.id
    and (new.valid_until is null or o.valid_from < new.valid_until)
    and (o.valid_until is null or new.valid_from < o.valid_until)
)
begin
  select raise(abort, 'thidua:office_overlaps');
end;
create trigger office_no_overlap_update before update on office
when exists (
  select 1 from office o
  where o.cluster_id = new.cluster_id and o.kind = new.kind and o.id <> new.id
    and (new.valid_until is null or o.valid_from < new.valid_until)
    and (o.valid_until is null or new.valid_from < o.valid_until)
)
begin
  select raise(abort, 'thidua:office_overlaps');
end;
create trigger unit_name_no_overlap_insert before insert on unit_name
when exists (
  select 1 from unit_name n
  where n.unit_id = new.unit_id and n.id <> new.id
    and (new.valid_until is null or n.valid_from < new.valid_until)
    and (n.valid_until is null or new.valid_from < n.valid_until)
)
begin
  select raise(abort, 'thidua:name_overlaps');
end;
create trigger unit_name_no_overlap_update before update on unit_name
when exists (
  select 1 from unit_name n
  where n.unit_id = new.unit_id and n.id <> new.id
    and (new.valid_until is null or n.valid_from < new.valid_until)
    and (n.valid_until is null or new.valid_from < n.valid_until)
)
begin
  select raise(abort, 'thidua:name_overlaps');
end;
{down}
drop table office;
drop table membership;
drop table cluster;
drop table succession_edge;
drop table succession;
drop table unit_name;
drop table unit;
drop table document;
{down_postgres}
drop function no_overlapping_name;
drop function no_second_office;
drop function no_overlapping_membership;
