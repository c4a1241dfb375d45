-- Accounts, dated roles, signed-in devices and their one-use refresh tokens.

create table app_user (
  id {uuid} not null primary key,
  version integer not null,
  -- The public identifier, as audit events name the user.
  id_text text not null unique,
  username text not null unique,
  display_name text not null,
  search text not null,
  password_hash text not null,
  active boolean not null,
  created_at {instant} not null
);

create table role_assignment (
  id {uuid} not null primary key,
  user_id {uuid} not null references app_user (id),
  role text not null,
  unit_id {uuid},
  valid_from {date} not null,
  valid_until {date},
  check (valid_until is null or valid_until > valid_from)
);
create index role_assignment_user on role_assignment (user_id);
create index role_assignment_unit on role_assignment (unit_id);

create table session (
  id {uuid} not null primary key,
  user_id {uuid} not null references app_user (id),
  device text not null,
  created_at {instant} not null,
  last_used_at {instant} not null,
  expires_at {instant} not null,
  revoked_at {instant}
);
create index session_user on session (user_id);

create table refresh_token (
  hash {bytes} not null primary key,
  session_id {uuid} not null references session (id),
  issued_at {instant} not null,
  used_at {instant}
);
create index refresh_token_session on refresh_token (session_id);

-- One-time tokens from the command line, for the first administrator only.
create table first_administrator_token (
  hash {bytes} not null primary key,
  created_at {instant} not null,
  expires_at {instant} not null,
  used_at {instant}
);

-- Failed sign-ins per account or address; `subject` is `account:NAME` or `address:IP`.
create table sign_in_failure (
  subject text not null primary key,
  failures integer not null,
  first_at {instant} not null,
  locked_until {instant}
);
{down}
drop table sign_in_failure;
drop table first_administrator_token;
drop table refresh_token;
drop table session;
drop table role_assignment;
drop table app_user;
