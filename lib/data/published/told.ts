import 'server-only'
import type { CommonPart } from '@/lib/domain/trend/common-score'
import { Prisma } from '@/prisma/generated/client'
import { levels, name, names } from '../rollups/levels'
import { standingIn } from './standing-in'

type Level = 'BranchRollup' | 'SectionRollup' | 'CriterionRollup'
/** Rollup rows as `from`, to be named r. A row that was put by says so in `kept`, and in `path` where its region stood then. */
export type Told = { from: Prisma.Sql; path: Prisma.Sql; kept: Prisma.Sql; /** Rows of a part of the network. */ inPart: (part: CommonPart) => Prisma.Sql }

/**
 * Rollup rows as readers are told them: those of the waves `keptIds` as they were put by when the wave was closed, all others as they
 * stand today. `besides`: today's rows of these waves too, for periods that are no wave. Without such a wave it is the plain table.
 */
export function toldRows(level: Level, keptIds: readonly string[], { besides = false } = {}): Told {
  if (keptIds.length === 0) return { from: name(level), path: Prisma.sql`null::uuid[]`, kept: Prisma.sql`false`, inPart: (part) => partOf(part, standing) }
  const { key, sums } = levels.find(({ table }) => table === level)!
  const columns = names([...key, ...sums])
  const todays = besides ? Prisma.sql`true` : Prisma.sql`"waveId" <> all (${keptIds}::uuid[])`
  return {
    from: Prisma.sql`(select ${columns}, null::uuid[] as "regionPath", false as kept from ${name(level)} where "organizationId" = current_organization() and ${todays}
      union all select ${columns}, "regionPath", true from ${name(`Kept${level}`)} where "organizationId" = current_organization() and "waveId" = any (${keptIds}::uuid[]))`,
    path: Prisma.sql`r."regionPath"`,
    kept: Prisma.sql`r.kept`,
    inPart: (part) => partOf(part, (regionId) => Prisma.sql`case when r.kept then r."regionPath" @> array[${regionId}]::uuid[] else ${standing(regionId)} end`),
  }
}

function partOf(part: CommonPart, inRegion: (regionId: string) => Prisma.Sql): Prisma.Sql {
  if (part.kind === 'network') return Prisma.sql`true`
  return part.kind === 'branch' ? Prisma.sql`r."branchId" = ${part.branchId}::uuid` : inRegion(part.regionId)
}

const standing = (regionId: string): Prisma.Sql => standingIn(Prisma.sql`r."regionId"`, regionId)
