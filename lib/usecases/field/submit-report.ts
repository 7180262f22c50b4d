import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { inOneBreath } from '@/lib/data/connections'
import { contextOf } from '@/lib/data/reports/find-own-visit'
import { fingerprintOf } from '@/lib/data/reports/fingerprint'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { findReportToSend, holdOwnReport, type ReportToSend } from '@/lib/data/reports/report-to-send'
import { insertSubmission } from '@/lib/data/reports/submit-report'
import { withTenantStatements } from '@/lib/data/tenant'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { Answers } from '@/lib/domain/report/answer'
import { AnswersInput, FactsInput } from '@/lib/domain/report/draft.schema'
import { evidenceOf, misfits } from '@/lib/domain/report/ready'
import { knownFacts } from '@/lib/domain/report/known-facts'
import { missingInReport } from '@/lib/domain/report/missing'
import { distanceTo, type Place, type PlaceAsked, placeAskedOf, placeFault } from '@/lib/domain/report/place'
import { type Asked, firstVisitDay, visitedAtFault } from '@/lib/domain/report/visited-at'
import { scoreReport } from '@/lib/domain/score/score-report'
import { dayPartOf } from '@/lib/domain/visit/day-part'
import type { Day } from '@/lib/domain/visit/days'
import { dayOfWall, isWallTime, momentOf, type WallTime } from '@/lib/domain/visit/window'

export const SubmitReport = z.strictObject({
  answers: AnswersInput,
  facts: FactsInput,
  sentAt: z.iso.datetime(),
  device: z.string().max(64),
  /** The version of the draft this content was made from; a client that knows of none leaves it out. */
  draftVersion: z.int().min(0).optional(),
})
type Input = z.output<typeof SubmitReport> & { visitId: string; number: number }

export type Sent = { created: boolean; number: number; receipt: string; receivedAt: string }

/**
 * Submission n of a report: immutable, whole or not at all. The same number with the same content gives the same receipt; after a
 * return comes n + 1.
 * @throws Problem 'not_found' | 'report_differs' | 'not_in_this_state' | 'answer_does_not_fit' | 'report_incomplete' |
 *   'report_moved_on' when another device wrote after this content was made |
 *   'visited_too_early' | 'visited_too_late' | 'place_missing' | 'place_too_far' | 'evidence_missing' (details.count, details.list)
 */
export async function submitReport(actor: Actor, { visitId, number, answers, facts, sentAt, device, draftVersion }: Input): Promise<Sent> {
  permit(actor, 'field:work')
  const fingerprint = fingerprintOf({ answers, facts })
  return withTenantStatements(actor, async (tx) => {
    const { organizationId } = actor
    // Held first: no change of another device slips in between this look and the submission.
    const [{ assignmentId, reportId, draftVersion: stands }, visit] = await inOneBreath(
      () => holdOwnReport(tx, actor, visitId), () => findReportToSend(tx, actor, { visitId, number, day: dayOfVisit(facts.visitedAt) }),
    )
    if (visit.sent) {
      if (visit.sent.fingerprint !== fingerprint) throw new Problem('report_differs', { number })
      return { created: false, number, receipt: visit.sent.receipt, receivedAt: visit.sent.receivedAt.toISOString() }
    }
    const returned = visit.state === 'returned'
    if ((!returned && visit.state !== 'in_progress') || number !== visit.currentSubmission + 1)
      throw new Problem('not_in_this_state', { state: visit.state })

    if (draftVersion !== undefined && stands > draftVersion) throw new Problem('report_moved_on')
    const content = await pinnedContent(tx, organizationId, visit.standardVersionId)
    const context = contextOf({ visit })
    const misfit = misfits(content, answers)[0]
    if (misfit) throw new Problem('answer_does_not_fit', { criterion: misfit })
    const missing = missingInReport(content, answers, context, reportId)
    const asked = { offeredAt: visit.offeredAt, timeZone: visit.timeZone }
    const fault = visitedAtFault(facts.visitedAt, asked, now())
    if (missing.length > 0 || fault === 'missing')
      throw new Problem('report_incomplete', { count: missing.length + (fault ? 1 : 0), criterion: missing[0]?.criterionKey ?? 'visitedAt' })
    if (fault) throw misdated(fault, asked)
    // Who answers questions is no longer there.
    if (!returned) assertPlaced(facts.place ?? null, placeAskedOf(visit))
    const visitedAt = momentOf(facts.visitedAt!, visit.timeZone, 'start').at
    const evidence = evidenceOf(content, answers, context)
    assertHeld(visit.held, evidence, answers)

    const result = scoreReport(content, answers, context, { completeness: visit.completenessTenths })
    const [, { receipt, receivedAt }] = await inOneBreath(
      () => changeVisit(tx, actor, {
        visitId, from: visit.state, verb: returned ? 'resubmit' : 'submit', standing: 'holder', details: { number },
        set: placedOn(visit, facts.visitedAt!), also: [{ event: 'report.submitted', kind: 'report', id: reportId, details: { number } }],
      }),
      () => insertSubmission(tx, {
        organizationId, reportId, assignmentId, number, fingerprint, answers, facts: knownFacts(content, facts), sentAt: new Date(sentAt), device, visitedAt,
        by: actor.userId, result, evidence,
      }),
    )
    return { created: true, number, receipt, receivedAt: receivedAt.toISOString() }
  })
}

const misdated = (fault: 'early' | 'late', asked: Asked) =>
  new Problem(fault === 'early' ? 'visited_too_early' : 'visited_too_late', { day: firstVisitDay(asked), criterion: 'visitedAt' })

/** @throws Problem 'place_missing' | 'place_too_far' (details.km) where the campaign requires a place near the branch */
function assertPlaced(place: Place | null, asked: PlaceAsked | null): void {
  const fault = placeFault(place, asked)
  if (fault === 'missing') throw new Problem('place_missing')
  if (fault === 'far') throw new Problem('place_too_far', { km: Math.round((distanceTo(asked?.branch ?? null, place) ?? 0) / 100) / 10 })
}

/** @throws Problem 'evidence_missing' (details.list: ids, comma between) | 'answer_does_not_fit' where a photo is named as a sound, or the reverse */
function assertHeld(onServer: ReportToSend['held'], evidence: string[], answers: Answers): void {
  const held = new Map(onServer.map(({ id, kind }) => [id, kind]))
  const absent = evidence.filter((id) => !held.has(id))
  if (absent.length > 0) throw new Problem('evidence_missing', { count: absent.length, list: absent.join(',') })
  for (const [criterion, { evidence: photos, recordings = [] }] of Object.entries(answers))
    if (photos.some((id) => held.get(id) === 'sound') || recordings.some(({ id }) => held.has(id) && held.get(id) !== 'sound'))
      throw new Problem('answer_does_not_fit', { criterion })
}

/** Postgres knows no year 0; a visit in it is refused as too early. */
const dayOfVisit = (wall: WallTime | null | undefined): Day | null => (wall && wall > '0001' && isWallTime(wall) ? dayOfWall(wall) : null)

/** A visit counts on the day it took place, and in the region its branch stood in on that day. */
const placedOn = ({ regionId }: ReportToSend, wall: WallTime) =>
  ({ visitedOn: new Date(`${dayOfWall(wall)}T00:00:00Z`), dayPart: dayPartOf(wall), ...(regionId ? { regionId } : {}) })
