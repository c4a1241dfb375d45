-- The verification bundle of each published result: the signed text and the public key that checks it.

create table result_bundle (
  result_id {uuid} not null primary key references result (id),
  -- The canonical text, exactly as hashed; the signature is over the hash.
  body text not null,
  sha256 text not null,
  key_id text not null,
  public_key text not null,
  signature text not null
);

{postgres}
create trigger result_bundle_frozen before update or delete on result_bundle
  for each row execute function results_are_immutable();
{sqlite}
create trigger result_bundle_frozen_update before update on result_bundle
begin select raise(abort, 'thidua:results_are_immutable'); end;
create trigger result_bundle_frozen_delete before delete on result_bundle
begin select raise(abort, 'thidua:results_are_immutable'); end;
{down}
drop table result_bundle;
