import 'server-only'
import { z } from 'zod'
import { Problem } from '@/lib/domain/problem'
import type { DraftChange } from '@/lib/domain/report/draft'
import { SaveReportDraft } from '@/lib/usecases/field/save-report-draft'

const Several = z.object({ changes: z.array(z.unknown()) })
const Named = z.object({ changeId: z.string() })

/**
 * The changes a request brings. One without a proper shape is named, so that its phone sets aside that one and not all that came along.
 * @throws Problem 'invalid' (details.changeId) | ZodError when nothing can be named
 */
export function readChanges(said: unknown): DraftChange[] {
  const read = SaveReportDraft.safeParse(said)
  if (read.success) return read.data.changes
  const place = read.error.issues.find(({ path }) => path[0] === 'changes' && path.length > 1)?.path[1]
  const one = Several.safeParse(said).data?.changes[Number(place)]
  const named = Named.safeParse(one)
  throw named.success ? new Problem('invalid', { changeId: named.data.changeId }) : read.error
}
