import type { OwnStage } from '@/lib/domain/report/own-visit'
import type { FieldHome } from '@/lib/domain/report/visit-pack'

export type HomeLine = FieldHome['visits'][number]

/** When the server took its newest report; a visit that ended without one stands by its window. */
const settledAt = ({ visit }: HomeLine) => visit.receipts.at(-1)?.receivedAt ?? visit.windowEnd

/** The first page in the order of the work: what comes next, questions, offers, later visits, what was sent (newest first). */
export function groupsOf(visits: HomeLine[]) {
  const lines = [...visits].sort((one, other) => (one.visit.windowEnd < other.visit.windowEnd ? -1 : 1))
  const of = (...stages: OwnStage[]) => lines.filter(({ visit }) => stages.includes(visit.stage))
  const [next, ...later] = of('under_way', 'ahead')
  const sent = of('sent', 'approved', 'rejected', 'ended').sort((one, other) => (settledAt(one) < settledAt(other) ? 1 : -1))
  return [
    { key: 'next', lines: next ? [next] : [] },
    { key: 'returned', lines: of('returned') },
    { key: 'offers', lines: of('offered') },
    { key: 'later', lines: later },
    { key: 'sent', lines: sent },
  ] as const
}
