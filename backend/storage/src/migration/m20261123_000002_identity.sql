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
  -- What the device calls itself; empty when it did not say.
  device text not null,
  -- Whether the refresh token lives in a cookie of a browser.
  by_cookie boolean not null,
  created_at {instant} not null,
  expires_at {instant} not null,
  revoked_at {instant}
);
create index session_by_user on session (user_id);

-- One-use tokens of a session, as SHA-256. The token that follows one is derived from it and its salt, so that
-- an answer that was lost can be given again without a second successor.
create table refresh_token (
  hash {bytes} not null primary key,
  session_id {uuid} not null references session (id),
  salt {bytes} not null,
  issued_at {instant} not null,
  used_at {instant}
);
create index refresh_token_session on refresh_token (session_id);

-- The one-time token from the command line that makes the first administrator.
create table first_administrator_token (
  hash {bytes} not null primary key,
  expires_at {instant} not null
);

-- Failed sign-ins; `subject` is `account:NAME`, or a session for a device that signed in before.
create table sign_in_failure (
  subject text not null primary key,
  failures integer not null,
  last_at {instant} not null
);
create index sign_in_failure_age on sign_in_failure (last_at);

-- Subjects that an address failed at, kept for an hour.
create table sign_in_address (
  address text not null,
  subject text not null,
  last_at {instant} not null,
  primary key (address, subject)
);
create index sign_in_address_age on sign_in_address (last_at);
{down}
drop table sign_in_address;
drop table sign_in_failure;
drop table first_administrator_token;
drop table refresh_token;
drop table session;
drop table role_assignment;
drop table app_user;
