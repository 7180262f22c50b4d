import { z } from 'zod'
import { isWallTime } from '@/lib/domain/visit/window'

/** Local wall time to the minute, as a datetime-local field gives it. */
export const Wall = z.string().max(16).refine(isWallTime, { params: { code: 'wrong' } })

/** Ids of a selection, at most `max`. */
export const idsUpTo = (max: number) => z.array(z.uuid()).min(1).max(max)
