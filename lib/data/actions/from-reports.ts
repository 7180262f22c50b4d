import 'server-only'
import { z } from 'zod'
import { settle, type Handled, type Settled } from '@/lib/domain/action/settle'
import type { Actor } from '@/lib/domain/people/actor'
import { addDays, type Day } from '@/lib/domain/visit/days'
import { dayOf } from '@/lib/domain/visit/window'
import { recordMany } from '../audit'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { listFindings, lockYards, type CriterionFindings, type Yard } from './findings'
import { insertActions, listActionsOf, saveActions, type KeptAction, type NewAction } from './save-settled'

const DAYS_TO_ACT = 14
const Settings = z.object({ actionDays: z.int().min(1).max(365).catch(DAYS_TO_ACT) })

export type SettledAction = { before: KeptAction; after: KeptAction }

/**
 * Opens, reopens, holds, confirms and drops the corrective actions of the branches these visits belong to, by everything now
 * published there. Call it in the transaction that publishes, excludes, corrects or withdraws, after the change; calling it
 * again changes nothing. Those that stood before and stand otherwise now, read under their locks.
 */
export async function settleActions(tx: Tx, actor: Actor, visitIds: string[]): Promise<SettledAction[]> {
  if (visitIds.length === 0) return []
  const yards = await lockYards(tx, visitIds)
  if (yards.length === 0) return []
  const told = await listFindings(tx, yards)
  const kept = await listActionsOf(tx, yards)
  const { today, zone, dueOn } = await deadline(tx, actor.organizationId)
  const keptOf = new Map(kept.map((action) => [keyOf(action), action]))
  const toldOf = new Map(told.map((one) => [keyOf(one), one]))

  const opened = told.filter((one) => !keptOf.has(keyOf(one))).map((one): NewAction => ({ ...one, ...seen(one), openedOn: today, dueOn }))
  const moved = kept.flatMap((action) => {
    const after = stand(action, toldOf.get(keyOf(action)), zone, dueOn)
    return after ? [{ before: action, after }] : []
  })
  const ids = await insertActions(tx, actor.organizationId, opened)
  await saveActions(tx, moved.map(({ after }) => after))
  await recordMany(tx, actor, 'action.opened', ids.map((id) => ({ kind: 'action', id })))
  for (const [state, event] of Object.entries(events)) {
    const changed = moved.filter(({ before, after }) => after.state === state && (before.state !== after.state || before.holding !== after.holding))
    await recordMany(tx, actor, event, changed.map(({ after: { id, holding } }) => ({ kind: 'action', id, details: { holding } })))
  }
  return moved
}

const events = {
  open: 'action.opened', reopened: 'action.reopened', done: 'action.awaited', holding: 'action.held', confirmed: 'action.confirmed', dropped: 'action.dropped',
} as const

const keyOf = ({ branchId, standardId, criterionKey }: Yard & { criterionKey: string }) => `${branchId} ${standardId} ${criterionKey}`

/** First failed and last told visit. */
const seen = ({ findings }: CriterionFindings) => ({
  openedByVisitId: findings.find(({ failed }) => failed)!.visitId,
  lastVisitId: findings.at(-1)!.visitId,
})

/** The action as it is to stand, or null when nothing about it changes. */
function stand(action: KeptAction, told: CriterionFindings | undefined, zone: string, dueOn: Day): KeptAction | null {
  const settled: Settled = settle(told?.findings ?? [], handledOf(action, zone)) ?? { state: 'dropped', holding: 0 }
  const asksAgain = (settled.state === 'reopened' || settled.state === 'open') && action.state !== 'reopened' && action.state !== 'open'
  const after: KeptAction = {
    ...action,
    ...settled,
    ...(told ? { lastVisitId: told.findings.at(-1)!.visitId, openedByVisitId: openedBy(action, told) } : {}),
    dueOn: asksAgain ? dueOn : action.dueOn,
  }
  const same = (['state', 'holding', 'lastVisitId', 'openedByVisitId', 'dueOn'] as const).every((field) => after[field] === action[field])
  return same ? null : after
}

const openedBy = ({ openedByVisitId }: KeptAction, told: CriterionFindings) =>
  told.findings.some(({ visitId, failed }) => failed && visitId === openedByVisitId) ? openedByVisitId : seen(told).openedByVisitId

/** Reopened by a person: no day of repair stands any more; reopened by a visit: the day stays, for the visit may be withdrawn. */
const handledOf = ({ state, doneAt }: KeptAction, zone: string): Handled => ({
  doneOn: doneAt ? dayOf(doneAt, zone) : null,
  reopened: state === 'reopened' && doneAt === null,
})

async function deadline(tx: Tx, organizationId: string): Promise<{ today: Day; zone: string; dueOn: Day }> {
  const { timeZone, settings } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: { timeZone: true, settings: true } })
  const today = dayOf(now(), timeZone)
  const { actionDays } = Settings.catch({ actionDays: DAYS_TO_ACT }).parse(settings)
  return { today, zone: timeZone, dueOn: addDays(today, actionDays) }
}
