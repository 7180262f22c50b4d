'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/error-line'
import type { Document } from '../editor/editor-state'
import type { KeptWords } from './kept-words'
import { type KeepCopy, useKeepCopy } from './use-keep-copy'
import { useKeptWords } from './use-kept-words'
import { useOwnVerbs } from './use-own-verbs'
import { useTyped } from './use-typed'

type Props = {
  organizationId: string
  userId: string
  /** Ids of the standards that are there; texts of those are found at the standard. */
  there: readonly string[]
  home: string
  /** The organisation's. */
  timeZone: string
  keepCopy: KeepCopy
}

const nothing: readonly Document[] = []

/** In the list of standards: the author's own texts of standards that went with their only draft. */
export function GoneTexts({ organizationId, userId, there, home, timeZone, keepCopy }: Props) {
  const t = useTranslations('standard-own')
  const ids = there.join(' ')
  const ofStandard = useCallback((id: string) => !ids.includes(id), [ids])
  const { kept, keep, drop } = useKeptWords({ organizationId, userId, ofStandard, draftId: null, stands: nothing })
  const verbsOf = useOwnVerbs({ keep, drop, copy: useKeepCopy(keepCopy, home) })
  if (kept.length === 0) return null
  return (
    <section aria-label={t('title')}>
      <ul className="border-t border-line">
        {kept.map((words) => (
          <Gone key={`${words.page}:${words.at}`} words={words} timeZone={timeZone} {...verbsOf(words)} />
        ))}
      </ul>
    </section>
  )
}

function Gone({ words, timeZone, onKeepCopy, onThrowAway }: { words: KeptWords; timeZone: string; onKeepCopy: () => Promise<string | null>; onThrowAway: () => void }) {
  const t = useTranslations('standard-own')
  const typed = useTyped(timeZone)
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-b border-line py-4">
      <div className="grid max-w-prose gap-1">
        <p className="wrap-anywhere">{t('gone', { name: words.name || t('nameless') })}</p>
        <p className="text-ink-2">{typed(words)}</p>
        <ErrorLine>{error}</ErrorLine>
      </div>
      <span className="flex flex-wrap gap-2">
        <Button variant="quiet" onClick={onThrowAway}>
          {t('throwAway')}
        </Button>
        <Button pending={pending} onClick={() => start(async () => setError(await onKeepCopy()))}>
          {t('keepCopy')}
        </Button>
      </span>
    </li>
  )
}
