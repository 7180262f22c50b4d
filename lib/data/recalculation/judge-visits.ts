import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { judge, type Judged } from '@/lib/domain/recalculation/judge'
import { pinnedContent } from '../reports/pinned-content'
import type { Tx } from '../tenant'
import { type PastVisit, readPastVisits } from './past-visits'

const IN_MEMORY = 100

export type JudgedVisit = { past: PastVisit; judged: Judged }

/** What becomes of each of these visits under another version, some at a time: two thousand reports are not held at once. */
export async function* judgeVisits(tx: Tx, organizationId: string, versionId: string, visitIds: readonly string[]): AsyncGenerator<JudgedVisit[]> {
  const target = await pinnedContent(tx, organizationId, versionId)
  for (let from = 0; from < visitIds.length; from += IN_MEMORY) {
    const judged: JudgedVisit[] = []
    for (const past of await readPastVisits(tx, visitIds.slice(from, from + IN_MEMORY))) {
      // Two thousand scores in a row would hold up every other request of this process.
      await setImmediate()
      const { answers, before, completeness, context } = past
      const content = await pinnedContent(tx, organizationId, past.versionId)
      judged.push({ past, judged: judge({ content, answers, asked: new Set(Object.keys(answers)), context }, before, target, { completeness }) })
    }
    yield judged
  }
}
