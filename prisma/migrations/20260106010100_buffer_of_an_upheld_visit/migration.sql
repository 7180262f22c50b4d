-- A visit that took place and was rejected gives its days free. When its appeal is upheld others may stand there: days between
-- visits are a rule for planning, and what has happened is not refused by it. Such a visit alone is left out; visits made and under
-- review keep their buffer against new ones.
alter table "Visit" add column "bufferWaived" boolean not null default false;
alter table "Visit" drop constraint visit_buffer_days;
alter table "Visit" add constraint visit_buffer_days exclude using gist
  ("organizationId" with =, "branchId" with =,
   daterange("windowStart"::date, "windowEnd"::date + "bufferDays", '[]') with &&,
   (case when "bufferDays" > 0 then int8range(null, null)
         else int8range(uuid_hash_extended(id, 0), uuid_hash_extended(id, 0), '[]') end) with &&)
  where (purpose <> 'recheck' and not "bufferWaived" and state not in ('cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn'));
