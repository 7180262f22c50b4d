import 'server-only'
import { createHash } from 'node:crypto'
import { canonical } from '@/lib/domain/report/draft'

/** The same content has the same fingerprint, whatever the order of its fields. */
export const fingerprintOf = (content: unknown): string => createHash('sha256').update(canonical(content)).digest('hex')
