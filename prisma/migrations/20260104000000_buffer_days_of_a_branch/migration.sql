-- Buffer days lie between two visits of a branch, whichever campaigns they belong to: after a visit its own buffer stays free.
-- The earlier visit's buffer counts, because only that is known as a range of days to both, so that the rule is one the database
-- keeps by itself and a race cannot pass. A visit without a buffer respects the others' and no other such visit: each of these
-- has a number of its own in the second range, while a visit with a buffer fills the whole of it.
alter table "Visit" drop constraint visit_buffer_days;
alter table "Visit" add constraint visit_buffer_days exclude using gist
  ("organizationId" with =, "branchId" with =,
   daterange("windowStart"::date, "windowEnd"::date + "bufferDays", '[]') with &&,
   (case when "bufferDays" > 0 then int8range(null, null)
         else int8range(uuid_hash_extended(id, 0), uuid_hash_extended(id, 0), '[]') end) with &&)
  where (purpose <> 'recheck' and state not in ('cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn'));
