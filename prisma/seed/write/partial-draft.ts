import { randomUUID } from 'node:crypto'
import { atTime } from '@/lib/data/clock'
import type { DraftChange, Target } from '@/lib/domain/report/draft'
import { criteriaOf } from '@/lib/domain/standard/content'
import { saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { minutesAfter } from '../plan/calendar'
import { deviceOf, withPhotos, type VisitMade } from './make-visit'
import type { Programme } from './programme'
import type { World } from './world'

/** The first part of a report, answer by answer as a phone sends them, with the photos taken so far. */
export async function noteSome(world: World, { content }: Programme, made: VisitMade, reportId: string, share: number, begunAt: Date): Promise<void> {
  const { shopper, visit, wall } = made
  const order = criteriaOf(content).map(({ key }) => key).filter((key) => key in made.answers)
  const keys = order.slice(0, Math.ceil(order.length * share))
  const answers = await withPhotos(world, { ...made, photos: made.photos.filter((key) => keys.includes(key)) }, reportId)
  const device = deviceOf(shopper)
  const targets: Target[] = [{ kind: 'fact', key: 'visitedAt', value: wall }, ...keys.map((key): Target => ({ kind: 'answer', key, value: answers[key]! }))]
  const changes = targets.map((target, index): DraftChange => ({ changeId: randomUUID(), device, deviceAt: minutesAfter(begunAt, index * 0.6).toISOString(), baseVersion: 0, target }))
  await atTime(minutesAfter(begunAt, keys.length * 0.6 + 1), () => saveReportDraft(shopper.actor, { visitId: visit.id, changes }))
}
