'use client'

import type { Snapshot } from '@/lib/offline/report-store'
import { FieldPill } from '../field-pill'
import type { Say } from '../say'

/** Where the report is, in two or three words. */
export function WherePill({ where, sent, say }: { where: Snapshot['where']; sent: boolean; say: Say }) {
  if (sent) return <FieldPill state="on_server">{say('where.sent')}</FieldPill>
  switch (where.kind) {
    case 'saved':
      return <FieldPill state="on_server">{say('where.saved')}</FieldPill>
    case 'sending':
      return <FieldPill state="sending">{say('where.sending', { count: where.count })}</FieldPill>
    case 'waiting':
      return <FieldPill state="on_phone">{say('where.waiting', { count: where.count })}</FieldPill>
    case 'sign_in':
      return <FieldPill state="needs_help">{say('where.signIn')}</FieldPill>
    case 'refused':
      return <FieldPill state="needs_help">{say('where.refused')}</FieldPill>
  }
}
