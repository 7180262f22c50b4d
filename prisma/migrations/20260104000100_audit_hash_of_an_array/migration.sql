-- concat_ws leaves nulls out and joins by a sign that texts may hold, so that two different entries could give one hash. From now
-- on the hash is of a JSON array, where every value has its place. Entries written before keep their hash and say by which formula
-- it was made: their seals stand on it. The array begins with its version, so an entry cannot be passed off as an older one.
alter table "AuditEntry" add column "hashVersion" integer not null default 1;
alter table "AuditEntry" alter column "hashVersion" set default 2;
alter table "AuditEntry" add constraint audit_hash_version check ("hashVersion" in (1, 2));
create or replace function hash_audit_entry() returns trigger language plpgsql as $$
begin
  new."hashVersion" := 2;
  new.hash := sha256(convert_to(jsonb_build_array(2, new."organizationId", new.id, extract(epoch from new.at)::text, new."actorUserId",
    new."actorRole", new.event, new."subjectKind", new."subjectId", new.details)::text, 'UTF8'));
  return new;
end $$;
