-- A restatement names the scores behind its figures and the recalculation that moved it: two scores may come to the same figure, and
-- two deeds may be of one moment.
alter table "Restatement" add column "oldRevision" integer, add column "newRevision" integer, add column "recalculationId" uuid;
alter table "Restatement" add constraint "Restatement_organizationId_recalculationId_fkey" foreign key ("organizationId", "recalculationId")
  references "Recalculation" ("organizationId", id) on delete restrict on update no action;

-- Those written before: of the last thing that a recalculation did with the visit until then, whose own scores are known.
update "Restatement" x set "recalculationId" = m.id,
  "oldRevision" = case when x."oldService" is not null then case m.deed when 'applied' then m."oldRevision" else m."newRevision" end end,
  "newRevision" = case when x."newService" is not null then case m.deed when 'applied' then m."newRevision" else m."oldRevision" end end
from (
  select distinct on (y."organizationId", y.id) y."organizationId", y.id as restatement, c.id, d.deed, i."oldRevision", i."newRevision"
  from "Restatement" y
  join "RecalculationItem" i on i."organizationId" = y."organizationId" and i."visitId" = y."visitId" and i."newRevision" is not null
  join "Recalculation" c on c."organizationId" = i."organizationId" and c.id = i."recalculationId"
  cross join lateral (values ('applied', c."appliedAt"), ('undone', case when c.state = 'undone' then c."endedAt" end)) d (deed, at)
  where y.cause = 'recalculated' and d.at <= y.at
  order by y."organizationId", y.id, d.at desc, d.deed desc) m
where x."organizationId" = m."organizationId" and x.id = m.restatement;

-- And of everything else the latest score that had come to each figure.
update "Restatement" x set
  "oldRevision" = (select max(s.revision) from "ReportScore" s where s."organizationId" = r."organizationId" and s."reportId" = r.id and s.at <= x.at
    and s.service = x."oldService" and s.official is not distinct from x."oldOfficial"),
  "newRevision" = (select max(s.revision) from "ReportScore" s where s."organizationId" = r."organizationId" and s."reportId" = r.id and s.at <= x.at
    and s.service = x."newService" and s.official is not distinct from x."newOfficial")
from "Report" r
where x."recalculationId" is null and r."organizationId" = x."organizationId" and r."visitId" = x."visitId";
