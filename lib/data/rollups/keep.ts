import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { levels, name, names } from './levels'

const Begun = z.array(z.object({ waveId: z.string() }))

/**
 * Puts by what those of these waves that are closed are told by, before the first of their figures moves: sums and visits as they stand,
 * which is as the waves were closed. Call it in the transaction that moves them, before it does; a wave is put by once. Two that
 * come at the same moment wait for each other at the wave's own row here, so the second finds everything done. None of these waves,
 * open ones too, can be closed until the transaction ends: what is read of their state afterwards stays so.
 */
export async function keepClosedWaves(tx: Tx, which: { visitIds: readonly string[] } | { waveIds: readonly string[] }): Promise<void> {
  const ids = 'waveIds' in which ? which.waveIds : which.visitIds
  if (ids.length === 0) return
  const ofThese = 'waveIds' in which
    ? Prisma.sql`(select unnest(${ids}::uuid[]))`
    : Prisma.sql`(select v."waveId" from "Visit" v where v."organizationId" = current_organization() and v.id = any (${ids}::uuid[]))`
  // First the wave, whatever its state: one that is being closed is waited for, and found closed below.
  await tx.$queryRaw`select w.id from "Wave" w where w."organizationId" = current_organization() and w.id in ${ofThese} order by w.id for share`
  const begun = Begun.parse(await tx.$queryRaw`
    insert into "KeptWave" ("organizationId", "waveId", at)
    select w."organizationId", w.id, ${now()}::timestamptz from "Wave" w
    where w."organizationId" = current_organization() and w.state = 'closed'
      and w.id in ${ofThese}
      and not exists (select 1 from "KeptWave" k where k."organizationId" = w."organizationId" and k."waveId" = w.id)
    order by w.id on conflict do nothing returning "waveId"::text as "waveId"`)
  const waveIds = begun.map(({ waveId }) => waveId)
  if (waveIds.length === 0) return
  for (const { table, key, sums } of levels) {
    const columns = [...key, ...sums]
    await tx.$executeRaw`
      insert into ${name(`Kept${table}`)} (${names(columns)}, "regionPath")
      select ${names(columns, 'r.')}, g.path from ${name(table)} r
      join "Region" g on g."organizationId" = r."organizationId" and g.id = r."regionId"
      where r."organizationId" = current_organization() and r."waveId" = any (${waveIds}::uuid[])`
  }
  await tx.$executeRaw(keptVisits(waveIds))
}

/** Published routine visits with the score that counts, each step by its own key as in the rollups. */
const keptVisits = (waveIds: readonly string[]): Prisma.Sql => Prisma.sql`
  insert into "KeptVisit" ("organizationId", "waveId", "visitId", scoring, revision, "regionPath")
  select v."organizationId", v."waveId", v.id, v.scoring, r."currentScore", g.path
  from "Visit" v
  cross join lateral (select a.id from "Assignment" a
    where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a
  cross join lateral (select r."currentScore" from "Report" r
    where r."organizationId" = v."organizationId" and r."assignmentId" = a.id limit 1) r
  cross join lateral (select g.path from "Region" g where g."organizationId" = v."organizationId" and g.id = v."regionId" limit 1) g
  where v."organizationId" = current_organization() and v."waveId" = any (${waveIds}::uuid[]) and v.state = 'published' and v.purpose = 'routine'
    and v."visitedOn" is not null`
