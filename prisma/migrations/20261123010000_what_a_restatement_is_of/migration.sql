-- A restatement names the scores behind its figures and the recalculation that moved it: two scores may come to the same figure, and
-- two deeds may be of one moment.
alter table "Restatement" add column "oldRevision" integer, add column "newRevision" integer, add column "recalculationId" uuid;
alter table "Restatement" add constraint "Restatement_organizationId_recalculationId_fkey" foreign key ("organizationId", "recalculationId")
  references "Recalculation" ("organizationId", id) on delete restrict on update no action;

-- Those written before: of the last thing that a recalculation did with the visit until then, whose own scores are known. A reason alone
-- made some of them a recalculation's (20261122073000), so a score is named only where it came to the figure.
update "Restatement" x set "recalculationId" = m.id,
  "oldRevision" = (select s.revision from "ReportScore" s where s."organizationId" = m."organizationId" and s."reportId" = m."reportId"
    and s.revision = m."from" and s.service = x."oldService" and s.official is not distinct from x."oldOfficial"),
  "newRevision" = (select s.revision from "ReportScore" s where s."organizationId" = m."organizationId" and s."reportId" = m."reportId"
    and s.revision = m."to" and s.service = x."newService" and s.official is not distinct from x."newOfficial")
from (
  select distinct on (y."organizationId", y.id) y."organizationId", y.id as restatement, c.id, r.id as "reportId",
    case d.deed when 'applied' then i."oldRevision" else i."newRevision" end as "from",
    case d.deed when 'applied' then i."newRevision" else i."oldRevision" end as "to"
  from "Restatement" y
  join "RecalculationItem" i on i."organizationId" = y."organizationId" and i."visitId" = y."visitId" and i."newRevision" is not null
  join "Recalculation" c on c."organizationId" = i."organizationId" and c.id = i."recalculationId"
  join "Assignment" a on a."organizationId" = y."organizationId" and a."visitId" = y."visitId" and a.state = 'accepted'
  join "Report" r on r."organizationId" = a."organizationId" and r."assignmentId" = a.id
  cross join lateral (values ('applied', c."appliedAt"), ('undone', case when c.state = 'undone' then c."endedAt" end)) d (deed, at)
  where y.cause = 'recalculated' and d.at <= y.at
  order by y."organizationId", y.id, d.at desc, d.deed desc) m
where x."organizationId" = m."organizationId" and x.id = m.restatement;

-- And of everything else the latest score that had come to each figure.
update "Restatement" x set
  "oldRevision" = coalesce(x."oldRevision", (select max(s.revision) from "ReportScore" s where s."organizationId" = r."organizationId" and s."reportId" = r.id
    and s.at <= x.at and s.service = x."oldService" and s.official is not distinct from x."oldOfficial")),
  "newRevision" = coalesce(x."newRevision", (select max(s.revision) from "ReportScore" s where s."organizationId" = r."organizationId" and s."reportId" = r.id
    and s.at <= x.at and s.service = x."newService" and s.official is not distinct from x."newOfficial"))
from "Assignment" a
join "Report" r on r."organizationId" = a."organizationId" and r."assignmentId" = a.id
where a."organizationId" = x."organizationId" and a."visitId" = x."visitId" and a.state = 'accepted'
  and (x."oldRevision" is null and x."oldService" is not null or x."newRevision" is null and x."newService" is not null);
