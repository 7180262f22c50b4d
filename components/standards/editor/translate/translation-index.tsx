'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Language } from '@/lib/domain/language'
import { inLanguage, outdatedTexts, type Since } from '@/lib/domain/standard/outdated-texts'
import { missingIn, textsOf, type TextGroup } from '@/lib/domain/standard/translations'
import { useGroupName } from './use-group-name'
import { useLacking } from './use-lacking'

type Props = { groups: readonly TextGroup[]; since: Since; language: Language; base: Language; onGo: (groupId: string) => void }

/** The parts of the standard with what each lacks, each the way to itself. */
export const TranslationIndex = memo(function TranslationIndex({ groups, since, language, base, onGo }: Props) {
  const t = useTranslations('standard-translate')
  const nameOf = useGroupName(base)
  const lacking = useLacking()
  return (
    <nav aria-label={t('parts')}>
      <ul className="grid grid-cols-[minmax(0,1fr)]">
        {groups.map((group) => {
          const missing = missingIn(textsOf([group]), language)
          const old = inLanguage(outdatedTexts([group], since), language).length
          return (
            <li key={group.id}>
              <button
                type="button"
                onClick={() => onGo(group.id)}
                className={clsx(
                  'flex min-h-9 w-full items-center justify-between gap-x-2 rounded px-2 text-left transition-calm hover:bg-sunken focus-visible:-outline-offset-2 pointer-coarse:min-h-12',
                  // What is lacking never hides what it is lacking in.
                  missing + old > 0 && 'flex-wrap py-1',
                )}
              >
                <span className="max-w-full min-w-0 truncate" dir="auto">
                  {nameOf(group)}
                </span>
                <span className={missing + old > 0 ? 'shrink-0 text-12 font-medium text-ink' : 'shrink-0 text-12 text-ink-3'}>{lacking(missing, old)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
})
