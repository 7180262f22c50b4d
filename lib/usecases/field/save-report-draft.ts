import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { findKnownChanges, fingerprintOfChange, insertChanges, type KnownChange, listOverruled } from '@/lib/data/drafts/draft-changes'
import { findDraftToChange, saveDraft } from '@/lib/data/drafts/drafts'
import { listEvidence } from '@/lib/data/evidence/evidence'
import { findOwnReport, lockAssignment, type OwnReport } from '@/lib/data/reports/find-own-visit'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { misfitOf } from '@/lib/domain/report/answer-fits'
import { canonical, type Conflict, type Draft, type DraftChange, merge, namedTarget, type Target, targetKey, valueAt } from '@/lib/domain/report/draft'
import { DraftChangeInput } from '@/lib/domain/report/draft.schema'
import { knownTarget } from '@/lib/domain/report/known-facts'
import { overruledSince } from '@/lib/domain/report/overruled'
import { visitedAtFault } from '@/lib/domain/report/visited-at'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { isWallTime, momentOf } from '@/lib/domain/visit/window'
import { assertEditable } from './editable'

export const SaveReportDraft = z.strictObject({ changes: z.array(DraftChangeInput).min(1).max(200) })

export type DraftSaved = {
  version: number
  /**
   * Where two devices met, here or since this phone last looked: what is used now and what was set aside. A repeat, whose first answer
   * may be lost, hears it again. `version`: of what gave way before this request, the draft's since, by which a phone knows what it was told.
   */
  conflicts: { target: string; used: unknown; lost: unknown; mine: boolean; version?: number }[]
  /** What other devices set after this phone last looked, and which photos the server then held. */
  others: { target: string; value: unknown }[]
  held: string[]
}

/**
 * Takes changes of a draft in the order the phone made them. A repeat is ignored; nothing is acknowledged before it is committed.
 * @throws Problem 'not_found' | 'not_in_this_state' | 'report_differs' | 'answer_does_not_fit' (both: details.changeId)
 */
export async function saveReportDraft(
  actor: Actor,
  { visitId, changes }: z.output<typeof SaveReportDraft> & { visitId: string },
): Promise<DraftSaved> {
  permit(actor, 'field:work')
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const { report, id: assignmentId } = await findOwnReport(tx, actor, visitId)
    // A draft that may change the visit's due time holds the visit before itself, as a submission does: neither waits for the other for ever.
    if (changes.some(setsVisitedAt)) await lockAssignment(tx, organizationId, assignmentId)
    const before = await findDraftToChange(tx, organizationId, report.id)
    // Read behind the draft's lock: a submission may have been taken while this waited, and then nothing more goes in unseen.
    const { visit, offeredAt } = await findOwnReport(tx, actor, visitId)
    const known = await findKnownChanges(tx, organizationId, report.id, changes.map(({ changeId }) => changeId))
    const fresh = withoutRepeats(changes, known)
    const content = fresh.length > 0 ? await pinnedContent(tx, organizationId, visit.standardVersionId) : null
    if (content) {
      assertEditable(visit.state)
      assertFitting(content, fresh)
    }
    const { draft, settled } = settle(before, fresh, (target) => (content ? knownTarget(content, target) : target))
    if (settled.length > 0) {
      await insertChanges(tx, organizationId, report.id, settled)
      await saveDraft(tx, organizationId, report.id, draft)
      await saveDueTime(tx, organizationId, { ...visit, offeredAt }, draft.facts.visitedAt ?? null, fresh)
    }
    const seen = Math.min(...changes.map(({ baseVersion }) => baseVersion))
    // One phone sends at a time. It goes by two names when its browser forgot the one it had while what waits was made under that.
    const devices = new Set(changes.map(({ device }) => device))
    const others = setByOthers(draft, devices, seen)
    const overruled = others.length > 0 ? overruledSince(await listOverruled(tx, organizationId, report.id), draft, devices, seen) : []
    const met = changes.flatMap(({ changeId, target }) => {
      const conflict = settled.find(({ change }) => change.changeId === changeId)?.conflict ?? known.get(changeId)?.conflict
      const [used, mine] = [valueAt(draft, target), conflict?.used === 'this']
      // A repeat after another device has set something else, knowing of it: what was met then is decided, and this phone's answer is used no more.
      if (mine && !devices.has(draft.stamps[targetKey(target)]?.device ?? '') && canonical(used) !== canonical(target.value)) return []
      return conflict ? [{ target: targetKey(target), used, lost: conflict.lost, mine }] : []
    })
    return {
      version: draft.version,
      conflicts: [
        ...overruled.map(({ target, lost, version }) => ({ target, used: valueAt(draft, namedTarget(target)), lost, mine: false, version })),
        ...met,
      ],
      others,
      held: others.length > 0 ? (await listEvidence(tx, organizationId, report.id)).map(({ id }) => id) : [],
    }
  })
}

function setByOthers(draft: Draft, devices: ReadonlySet<string>, seen: number): DraftSaved['others'] {
  return Object.entries(draft.stamps)
    .filter(([, stamp]) => stamp.version > seen && !devices.has(stamp.device))
    .map(([target]) => ({ target, value: valueAt(draft, namedTarget(target)) }))
}

const setsVisitedAt = ({ target }: DraftChange): boolean => target.kind === 'fact' && target.key === 'visitedAt'

/** A report is due so many hours after the visit was made, once its time is known and can be. */
async function saveDueTime(tx: Tx, organizationId: string, visit: OwnReport['visit'] & { offeredAt: Date }, visitedAt: string | null, changes: DraftChange[]): Promise<void> {
  if (!visitedAt || !changes.some(setsVisitedAt) || visit.state !== 'in_progress') return
  if (visitedAtFault(visitedAt, visit, now()) !== null) return
  const reportDueAt = new Date(momentOf(visitedAt, visit.timeZone, 'start').at.getTime() + visit.campaign.reportDueHours * 3_600_000)
  await tx.visit.updateMany({ where: { organizationId, id: visit.id }, data: { reportDueAt } })
}

/** @throws Problem 'report_differs' when an id comes again with other content */
function withoutRepeats(changes: DraftChange[], known: Map<string, KnownChange>): DraftChange[] {
  const seen = new Map([...known].map(([changeId, { fingerprint }]) => [changeId, fingerprint]))
  return changes.filter((change) => {
    const fingerprint = fingerprintOfChange(change)
    const before = seen.get(change.changeId)
    if (before !== undefined && before !== fingerprint) throw new Problem('report_differs', { changeId: change.changeId })
    seen.set(change.changeId, fingerprint)
    return before === undefined
  })
}

/** @throws Problem 'answer_does_not_fit' (details.changeId, details.criterion) */
function assertFitting(content: StandardContent, changes: DraftChange[]): void {
  const criteria = new Map(criteriaOf(content).map((criterion) => [criterion.key, criterion]))
  for (const { changeId, target } of changes) {
    // The thirty-first of February has the form of a day and is none: refused by itself, as an answer would be, not with all the rest.
    if (target.kind === 'fact') {
      if (target.key === 'visitedAt' && target.value !== null && !isWallTime(target.value)) throw new Problem('answer_does_not_fit', { changeId, criterion: target.key })
      continue
    }
    const criterion = criteria.get(target.key)
    if (!criterion || misfitOfTarget(criterion, target)) throw new Problem('answer_does_not_fit', { changeId, criterion: target.key })
  }
}

const misfitOfTarget = (criterion: Parameters<typeof misfitOf>[0], target: Exclude<Target, { kind: 'fact' }>): boolean =>
  target.kind === 'timer' ? criterion.type !== 'duration' : target.value !== null && misfitOf(criterion, target.value) !== null

/** A change is remembered as it was sent, so that its repeat is known, and used as far as the standard knows it. */
function settle(before: Draft, changes: DraftChange[], known: (target: Target) => Target) {
  let draft = before
  const settled: { change: DraftChange; conflict: Conflict | null; version: number }[] = []
  const written = new Map<string, number>()
  for (const change of changes) {
    const key = targetKey(change.target)
    // Of one request the later was said after the earlier, whatever the phone's clock was set to in between.
    const merged = merge(draft, { ...change, target: known(change.target), baseVersion: Math.max(change.baseVersion, written.get(key) ?? 0) })
    if (merged.draft !== draft) written.set(key, merged.draft.version)
    draft = merged.draft
    settled.push({ change, conflict: merged.conflict, version: merged.draft.version })
  }
  return { draft, settled }
}
