'use client'

import type { Snapshot } from '@/lib/offline/report/snapshot'
import { FieldPill, type Whereabouts } from '../field-pill'
import type { Say } from '../say'

const looks: Record<Snapshot['where']['kind'], Whereabouts> = {
  server: 'on_server', phone: 'on_phone', waiting: 'on_phone', sending: 'sending', sign_in: 'needs_help', refused: 'needs_help', nowhere: 'needs_help',
}

/** Where the report is, in two or three words. */
export function WherePill({ snapshot: { where, writing, submission }, say }: { snapshot: Snapshot; say: Say }) {
  if (submission.state === 'sent') return <FieldPill state="on_server">{say('where.sent')}</FieldPill>
  const { kind, count, done, total } = where
  // Said to be on the phone only once it is.
  if (writing) return <FieldPill state="sending">{say('where.keeping')}</FieldPill>
  return <FieldPill state={looks[kind]}>{say(`where.${kind}`, { count, done: Math.min(done + 1, total), total })}</FieldPill>
}
