-- Tables read from files, on their way onto a sheet; and how a person reads columns of a criteria set.

create table import (
  id {uuid} not null primary key,
  owner_id {uuid} not null references app_user (id),
  sheet_id {uuid} not null references sheet (id) on delete cascade,
  file_name text not null,
  state text not null,
  book text not null,
  layout text not null,
  batch text,
  created_at {instant} not null,
  expires_at {instant} not null
);
create index import_owner on import (owner_id, sheet_id);
create index import_sheet on import (sheet_id);
create index import_expiry on import (expires_at);

create table import_mapping (
  owner_id {uuid} not null references app_user (id),
  criteria_set_id {uuid} not null references criteria_set (id),
  columns text not null,
  primary key (owner_id, criteria_set_id)
);

{down}
drop table import_mapping;
drop table import;
