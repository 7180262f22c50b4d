import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** Which past audits are summed: those of one import, or of every import that is done. */
export type WhichImports = { importId: string } | 'all'

const chosen = (which: WhichImports): Prisma.Sql =>
  which === 'all' ? Prisma.sql`i.state = 'done'` : Prisma.sql`h."runId" = ${which.importId}::uuid`

/** One row a line, by the same key as visits. A line that is the mean of several visits has an origin of its own: it tells no spread. */
const counted = (which: WhichImports): Prisma.Sql => Prisma.sql`
  select h."organizationId", h."branchId", date_trunc('month', h."visitedOn")::date as month, h."waveId", h."standardVersionId",
         h."regionId", h.channel, (case when h.visits = 1 then 'imported' else 'imported_mean' end)::"FigureOrigin" as origin, h.visits, h.total, h.sections
  from "ImportedScore" h
  join "ImportRun" i on i."organizationId" = h."organizationId" and i.id = h."runId"
  where h."organizationId" = current_organization() and ${chosen(which)}`

const key = Prisma.sql`"organizationId", "branchId", month, "waveId", "standardVersionId", "regionId", channel, origin`

/** Contributions of past audits by branch and month: k visits of mean m add k·m, and k·m² as if they had been alike. */
export const importedByBranch = (which: WhichImports): Prisma.Sql => Prisma.sql`
  select ${key}, sum(visits)::int as visits, coalesce(sum(visits) filter (where total is not null), 0)::int as scored,
    coalesce(sum(total::bigint * visits), 0)::bigint as "sumService", coalesce(sum(total::numeric * total * visits), 0) as "sumServiceSquares",
    coalesce(sum(total::bigint * visits), 0)::bigint as "sumOfficial", coalesce(sum(total::numeric * total * visits), 0) as "sumOfficialSquares",
    0 as gated, 0 as "criticalFailures", 0 as incomplete, 0 as excluded, 0::numeric as earned, 0::numeric as possible, 0::bigint as loss
  from (${counted(which)}) audit group by ${key}`

export const importedBySection = (which: WhichImports): Prisma.Sql => Prisma.sql`
  select ${key}, section.key as "sectionKey", sum(visits)::int as scored, sum(section.value::bigint * visits)::bigint as "sumService",
    sum(section.value::numeric * section.value::numeric * visits) as "sumServiceSquares", 0 as failed, 0::numeric as earned, 0::numeric as possible
  from (${counted(which)}) audit, jsonb_each_text(audit.sections) section
  group by ${key}, section.key`
