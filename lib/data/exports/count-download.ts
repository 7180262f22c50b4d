import 'server-only'
import { limit } from '@/lib/data/accounts/rate-limit'
import type { Actor } from '@/lib/domain/people/actor'

/** One more file that this person is sent while it is read. @throws Problem 'too_many_downloads' */
export const countDownload = ({ userId }: Actor): Promise<void> => limit('download', { at: userId, place: 'direct' })
