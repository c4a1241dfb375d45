-- What people are told, the e-mails that leave because of it, and who was reminded when.

-- Address and wishes about e-mail. Apart from the account: it goes with one delete, and most reads never see it.
create table mail_preference (
  user_id {uuid} not null primary key references app_user (id),
  email text,
  mail boolean not null,
  mode text not null,
  language text not null,
  updated_at {instant} not null
);

-- One notice for one person. `params` is JSON of plain data; words are made when it is read.
create table notification (
  id {uuid} not null primary key,
  user_id {uuid} not null references app_user (id),
  kind text not null,
  object text not null,
  params text not null,
  -- What it is told for: the same thing is told to a person once.
  dedupe text not null,
  created_at {instant} not null,
  read_at {instant},
  constraint notification_is_once unique (user_id, dedupe)
);
create index notification_of_user on notification (user_id, id);
create index notification_unread on notification (user_id) where read_at is null;
create index notification_age on notification (created_at);

-- E-mails to be sent, written in the transaction of the act that causes them. A worker claims a row for a while,
-- sends, and marks it; a claim that ran out may be taken over.
create table outbox (
  id {uuid} not null primary key,
  kind text not null,
  recipient_id {uuid} not null references app_user (id),
  dedupe text not null constraint outbox_is_once unique,
  payload text not null,
  created_at {instant} not null,
  not_before {instant} not null,
  attempts integer not null,
  claim {uuid},
  claimed_until {instant},
  last_error text,
  sent_at {instant},
  given_up_at {instant}
);
create index outbox_waiting on outbox (not_before) where sent_at is null and given_up_at is null;
create index outbox_claim on outbox (claim) where claim is not null;
create index outbox_recipient on outbox (recipient_id);

-- The rungs of the ladder that were acted on, in hours from the deadline: each once, whoever runs the clock.
create table reminder_run (
  round_id {uuid} not null references round (id),
  stage text not null,
  offset_hours integer not null,
  at {instant} not null,
  primary key (round_id, stage, offset_hours)
);

-- Who was reminded by a person, and when.
create table unit_reminder (
  id {uuid} not null primary key,
  round_id {uuid} not null references round (id),
  unit_id {uuid} not null references unit (id),
  stage text not null,
  sent_by {uuid} not null references app_user (id),
  at {instant} not null
);
create index unit_reminder_last on unit_reminder (round_id, stage, unit_id, at);
{down}
drop table unit_reminder;
drop table reminder_run;
drop table outbox;
drop table notification;
drop table mail_preference;
