-- A restatement says what it comes from: readers get the reason of what was excluded, withdrawn or recalculated, as its author was told.
-- A correction's reason stays with reviewers and managers, and so does whatever cannot be told apart here.
create type "RestatedCause" as enum ('corrected', 'included', 'excluded', 'withdrawn', 'recalculated', 'published');
alter table "Restatement" add column "cause" "RestatedCause" not null default 'corrected';

update "Restatement" x set cause = 'published' where x.reason = '';
update "Restatement" x set cause = t.verb::"RestatedCause"
  from (select s."organizationId", s."visitId", s.reason, case s.verb when 'include' then 'included' when 'exclude' then 'excluded' else 'withdrawn' end as verb
    from "VisitTransition" s where s.verb in ('include', 'exclude', 'withdraw')) t
  where t."organizationId" = x."organizationId" and t."visitId" = x."visitId" and t.reason = x.reason and x.reason <> '';
update "Restatement" x set cause = 'recalculated' from "RecalculationItem" i
  join "Recalculation" c on c."organizationId" = i."organizationId" and c.id = i."recalculationId"
  where i."organizationId" = x."organizationId" and i."visitId" = x."visitId" and x.reason <> '' and x.reason in (c.reason, c."undoReason");
