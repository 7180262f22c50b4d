import pg from 'pg'
import type { Urls } from '../network/ready'

/** The columns of the reports' table, as Postgres alone writes them: past the wall, in one statement, in the same order. */
const copy = (slug: string, branchId?: string) => `copy (
  select v."reportNumber", b.name, b.town, g.name, st.name, sv.number, coalesce(under.number, sv.number), v.channel, v.purpose, sc.content->'name'->>'en', w.name, w.state <> 'closed',
    v."visitedOn", v."dayPart", (v."publishedAt" at time zone b."timeZone")::date, s.service, s.official, s.outcome, s."criticalFailures", s.completeness,
    v.purpose = 'routine' and v.scoring = 'scored' and s.service is not null, v."excludedReason"
  from "Organization" o
  join "Visit" v on v."organizationId" = o.id and v.state = 'published'
  join "Branch" b on b."organizationId" = o.id and b.id = v."branchId"
  join "Region" g on g."organizationId" = o.id and g.id = v."regionId"
  join "Wave" w on w."organizationId" = o.id and w.id = v."waveId"
  join "Scenario" sc on sc."organizationId" = o.id and sc.id = v."scenarioId"
  join "StandardVersion" sv on sv."organizationId" = o.id and sv.id = v."standardVersionId"
  join "Standard" st on st."organizationId" = o.id and st.id = sv."standardId"
  join "Assignment" a on a."organizationId" = o.id and a."visitId" = v.id and a.state = 'accepted'
  join "Report" r on r."organizationId" = o.id and r."assignmentId" = a.id
  join "ReportScore" s on s."organizationId" = o.id and s."reportId" = r.id and s.revision = r."currentScore"
  left join "StandardVersion" under on under."organizationId" = o.id and under.id = s."scoredUnderId"
  where o.slug = '${slug}' ${branchId ? `and v."branchId" = '${branchId}' ` : ''}order by v."branchId", v."visitedOn", v."reportNumber") to stdout with (format csv, header)`

/** Reads the whole of it, or of one branch, and keeps nothing. @returns how many reports there were */
export async function copyReports({ migrator }: Urls, slug: string, branchId?: string): Promise<number> {
  const client = new pg.Client({ connectionString: migrator })
  await client.connect()
  try {
    return (await client.query(copy(slug, branchId))).rowCount ?? 0
  } finally {
    await client.end()
  }
}
