import type { OwnStage } from '@/lib/domain/report/own-visit'
import type { FieldHome } from '@/lib/domain/report/visit-pack'
import { dayOf, dayOfWall, wallOf } from '@/lib/domain/visit/window'

export type HomeLine = FieldHome['visits'][number]

/** When the server took its newest report; a visit that ended without one stands by its window. */
const settledAt = ({ visit }: HomeLine) => visit.receipts.at(-1)?.receivedAt ?? visit.windowEnd

/** The first page in the order of the work: what comes next, questions, what was not made in its time, what else can be made this day, offers, later visits, what was sent (newest first). */
export function groupsOf(visits: HomeLine[], now: Date) {
  const lines = [...visits].sort((one, other) => (one.visit.windowEnd < other.visit.windowEnd ? -1 : 1))
  const of = (...stages: OwnStage[]) => lines.filter(({ visit }) => stages.includes(visit.stage))
  // By the branch's clock and calendar, as its window is written. What was begun is still to be told, whenever.
  const isPast = ({ visit: { stage, windowEnd, timeZone } }: HomeLine) => stage === 'ahead' && windowEnd < wallOf(now, timeZone)
  const [next, ...more] = of('under_way', 'ahead').filter((line) => !isPast(line))
  const opened = ({ visit: { windowStart, timeZone } }: HomeLine) => dayOfWall(windowStart) <= dayOf(now, timeZone)
  const sent = of('sent', 'approved', 'rejected', 'ended').sort((one, other) => (settledAt(one) < settledAt(other) ? 1 : -1))
  return [
    { key: 'next', lines: next ? [next] : [] },
    { key: 'returned', lines: of('returned') },
    { key: 'past', lines: of('ahead').filter(isPast) },
    { key: 'today', lines: more.filter(opened) },
    { key: 'offers', lines: of('offered') },
    { key: 'later', lines: more.filter((line) => !opened(line)) },
    { key: 'sent', lines: sent },
  ] as const
}
