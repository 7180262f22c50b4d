import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import type { RestatedCause } from '@/lib/domain/review/restated'
import { settleActions, type SettledAction } from '../actions/from-reports'
import { now } from '../clock'
import { newId } from '../ids'
import { addToRollups, removeFromRollups } from '../rollups/apply'
import type { Tx } from '../tenant'
import { lockVisits } from './find-review'

const Counted = z.array(
  z.object({
    visitId: z.string(), waveId: z.string(), closed: z.boolean(), published: z.boolean(), service: z.int().nullable(), official: z.int().nullable(), revision: z.int().nullable(),
  }),
)
type Counted = z.output<typeof Counted>[number]

/** Of a restatement; the cause decides who gets the reason (lib/domain/review/restated.ts). */
type Why = { cause: Exclude<RestatedCause, 'recalculated'>; reason: string } | { cause: 'recalculated'; reason: string; recalculationId: string }

/**
 * Does something to visits that readers' figures may stand on: rollups move by the difference, corrective actions are settled, and
 * where the wave is closed the old and the new figure are listed as a restatement, all in the same transaction. The actions
 * that stand otherwise since.
 */
export async function changeFigures(tx: Tx, actor: Actor, visitIds: string[], why: Why, change: () => Promise<void>): Promise<SettledAction[]> {
  if (visitIds.length === 0) return []
  await lockVisits(tx, actor.organizationId, visitIds)
  const before = await countedFigures(tx, actor.organizationId, visitIds)
  await removeFromRollups(tx, before.filter(({ published }) => published).map(({ visitId }) => visitId))
  await change()
  await addToRollups(tx, visitIds)
  const after = new Map((await countedFigures(tx, actor.organizationId, visitIds)).map((one) => [one.visitId, one]))
  await insertRestatements(tx, actor, why, before.flatMap((old) => pairOf(old, after.get(old.visitId))))
  return settleActions(tx, actor, visitIds)
}

const pairOf = (old: Counted, current: Counted | undefined) =>
  old.closed && current && (old.service !== current.service || old.official !== current.official) ? [{ old, current }] : []

/** What each visit puts into the means now; null where it does not count. A wave that closes meanwhile waits. Each step by its own key, as in rollups. */
async function countedFigures(tx: Tx, organizationId: string, visitIds: string[]): Promise<Counted[]> {
  await tx.$queryRaw`
    select w.id from "Wave" w where w."organizationId" = ${organizationId}::uuid
      and w.id in (select "waveId" from "Visit" where "organizationId" = ${organizationId}::uuid and id = any (${visitIds}::uuid[]))
    order by w.id for share`
  return Counted.parse(await tx.$queryRaw`
    select v.id::text as "visitId", v."waveId"::text as "waveId", w.state = 'closed' as closed, v.state = 'published' as published,
      case when counts.yes then s.service end as service, case when counts.yes then s.official end as official,
      case when counts.yes and s.service is not null then s.revision end as revision
    from "Visit" v
    join "Wave" w on w."organizationId" = v."organizationId" and w.id = v."waveId"
    cross join lateral (select a.id from "Assignment" a
      where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a
    cross join lateral (select r.id, r."currentScore" from "Report" r
      where r."organizationId" = v."organizationId" and r."assignmentId" = a.id limit 1) r
    left join lateral (select s.service, s.official, s.revision from "ReportScore" s
      where s."organizationId" = v."organizationId" and s."reportId" = r.id and s.revision = r."currentScore" limit 1) s on true
    cross join lateral (select v.state = 'published' and v.scoring = 'scored' and v.purpose = 'routine' as yes) counts
    where v."organizationId" = ${organizationId}::uuid and v.id = any (${visitIds}::uuid[])`)
}

async function insertRestatements(tx: Tx, { organizationId, userId }: Actor, why: Why, pairs: { old: Counted; current: Counted }[]): Promise<void> {
  if (pairs.length === 0) return
  const at = now()
  await tx.restatement.createMany({
    data: pairs.map(({ old, current }) => ({
      organizationId, id: newId(), waveId: old.waveId, visitId: old.visitId, at, by: userId, ...why,
      oldService: old.service, newService: current.service, oldOfficial: old.official, newOfficial: current.official,
      oldRevision: old.revision, newRevision: current.revision,
    })),
  })
}
