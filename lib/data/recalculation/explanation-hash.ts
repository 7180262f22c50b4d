import 'server-only'
import { createHash } from 'node:crypto'
import type { ScoreResult } from '@/lib/domain/score/result'

/** Another one as soon as any line of the arithmetic is another, be the totals the same. SHA-256 in hexadecimal. */
export const explanationHash = (result: ScoreResult): string => createHash('sha256').update(JSON.stringify(result)).digest('hex')
