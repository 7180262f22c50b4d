'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { isServerNear, onConnection } from '@/lib/offline/connected'
import { needsHand, type Snapshot } from '@/lib/offline/report/snapshot'
import { FieldPill, type Whereabouts } from '../field-pill'
import type { Say } from '../say'
import { useConnected } from '../use-connected'

const looks: Record<string, Whereabouts> = {
  server: 'on_server', serverAlone: 'on_server', sent: 'on_server', phone: 'on_phone', waiting: 'on_phone', trouble: 'on_phone', elsewhere: 'on_phone', keeping: 'sending', sending: 'sending',
}

/** Which of the words for where a report is are so now. `connected`: as far as is known; `elsewhere`: another tab has it, and knows; `near`: something answers, though not as it should. */
export function whereWord({ where: { kind }, writing, submission }: Pick<Snapshot, 'where' | 'writing' | 'submission'>, connected: boolean, elsewhere: boolean, near = false): string {
  if (submission.state === 'sent') return 'sent'
  if (elsewhere) return 'elsewhere'
  // Said to be on the phone only once it is.
  return writing ? 'keeping' : kind === 'server' && !connected ? 'serverAlone' : near && (kind === 'phone' || kind === 'waiting') ? 'trouble' : kind
}

/** So long it has stood before it is spoken: with every tap a report goes to and fro between two states. */
const STEADY_MS = 2_000

/** To what is said about it above the page, and can be done. */
function toNotices() {
  document.querySelector<HTMLElement>('#notices :is(a, button)')?.focus({ preventScroll: true })
  scrollTo(0, 0)
}

/** Where the report is, in a few words; one tap from why, where something is to be done. */
export function WherePill({ snapshot, elsewhere, say }: { snapshot: Snapshot; elsewhere: boolean; say: Say }) {
  const word = whereWord(snapshot, useConnected(), elsewhere, useSyncExternalStore(onConnection, isServerNear, () => false))
  const { count, done, total } = snapshot.where
  const text = say(`where.${word}`, { count, done: Math.min(done + 1, total), total })
  // Nothing before it has stood: a page opens on what was so when it was kept.
  const [spoken, speak] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(speak, STEADY_MS, text)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <>
      <FieldPill state={looks[word] ?? 'needs_help'} onPress={needsHand(snapshot) && !elsewhere ? toNotices : undefined}>{text}</FieldPill>
      <span role="status" className="sr-only">
        {spoken && say('where.said', { where: spoken })}
      </span>
    </>
  )
}
