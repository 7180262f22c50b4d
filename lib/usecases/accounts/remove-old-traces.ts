import 'server-only'
import { removeOldTokens } from '@/lib/data/accounts/one-time-tokens'
import { removeOldLimits } from '@/lib/data/accounts/rate-limit'
import { removeOldSessions } from '@/lib/data/sessions'

/** For the worker: ended sessions, dead links and old counts of attempts go. */
export async function removeOldTraces(): Promise<void> {
  await removeOldSessions()
  await removeOldTokens()
  await removeOldLimits()
}
