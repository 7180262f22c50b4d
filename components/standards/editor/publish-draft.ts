import type { FormState } from '@/lib/web/form-state'
import type { SaveStatus } from './draft-saver'

type Given = {
  /** Whether the server has everything that is written. */
  flush: () => Promise<boolean>
  statusNow: () => SaveStatus | null
  /** What has not reached the server and why; null: nothing is behind. */
  noteOf: (status: SaveStatus) => string | null
  /** Somebody has to decide between two texts first. */
  decide: () => void
  send: () => Promise<FormState<{ number: number }>>
  unanswered: string
  done: (number: number) => void
}

/** Publishes what is written once the server has all of it. @returns the sentence why it did not */
export async function publishDraft({ flush, statusNow, noteOf, decide, send, unanswered, done }: Given): Promise<string | null> {
  if (!(await flush())) {
    const status = statusNow()
    if (status?.kind !== 'conflict') return status && noteOf(status)
    decide()
    return null
  }
  const answer = await send().catch(() => null)
  if (answer?.status !== 'done') return answer && 'message' in answer ? answer.message : unanswered
  done(answer.result.number)
  return null
}
