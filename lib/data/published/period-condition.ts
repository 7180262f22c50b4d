import 'server-only'
import { monthsUpTo, type Period } from '@/lib/domain/scorecard/period'
import type { Channel } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import { todayUtc } from '../days'

/**
 * One standard, one channel, one period: what every figure is of. `beforeWaveId` is the wave a wave is compared with. `kept`: closed
 * waves whose visits have moved since, which are told as they were closed.
 */
export type Subject = { standardId: string; channel: Channel; period: Period; beforeWaveId: string | null; kept: readonly string[] }

/** Of the waves a period is, those that are told as they were closed; none in a period of months, which is what its visits give today. */
export const keptIn = ({ period, beforeWaveId, kept }: Subject): string[] =>
  period.kind === 'wave' ? kept.filter((id) => id === period.waveId || id === beforeWaveId) : []

/** The rollup rows of one standard on one channel, as `r`, with their version as `s`. */
export const ofStandard = ({ standardId, channel }: Subject): Prisma.Sql => Prisma.sql`
  join "StandardVersion" s on s."organizationId" = r."organizationId" and s.id = r."standardVersionId"
    and s."standardId" = ${standardId}::uuid and r.channel = ${channel}::"Channel"`

/** Months are those of the visits in their branches' own zones, compared with the month it is now in UTC. */
export function inPeriod({ period }: Subject): Prisma.Sql {
  if (period.kind === 'wave') return Prisma.sql`r."waveId" = ${period.waveId}::uuid`
  if (period.kind === 'all') return Prisma.sql`true`
  const { from } = monthsUpTo(todayUtc())
  return Prisma.sql`r.month >= ${from}::date`
}

export function inPeriodBefore({ period, beforeWaveId }: Subject): Prisma.Sql {
  if (period.kind === 'wave') return beforeWaveId ? Prisma.sql`r."waveId" = ${beforeWaveId}::uuid` : Prisma.sql`false`
  if (period.kind === 'all') return Prisma.sql`false`
  const { beforeFrom, beforeTo } = monthsUpTo(todayUtc())
  return Prisma.sql`r.month between ${beforeFrom}::date and ${beforeTo}::date`
}

