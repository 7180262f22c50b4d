'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Language } from '@/lib/domain/language'
import { inLanguage, outdatedOf, outdatedTexts, type OutdatedText, type Since } from '@/lib/domain/standard/outdated-texts'
import type { PublishPlace } from '@/lib/domain/standard/publish-check'
import { missingIn, textsOf, type TextGroup, type TextSeat } from '@/lib/domain/standard/translations'
import { openSight, shownGroups } from './shown-texts'
import { TranslationBlock } from './translation-block'
import { useGradually } from './use-gradually'
import { useGroupName } from './use-group-name'
import { useLacking } from './use-lacking'
import { groupHeadingId, useJumps } from './use-jumps'

type Props = {
  groups: readonly TextGroup[]
  since: Since
  language: Language
  base: Language
  onlyMissing: boolean
  onWrite: (seat: TextSeat, value: string, id: string) => void
  onStillRight: (outdated: OutdatedText) => void
  onGo: (place: PublishPlace) => void
  /** Hands out the ways through the list, once. */
  onJumps: (jumps: Pick<ReturnType<typeof useJumps>, 'toMissing' | 'toGroup'>) => void
  onShowAll: () => void
  onNothingMissing: () => void
}

/** The texts by section, the first at once and the rest little by little. */
export function TranslationList({ groups, since, language, base, onlyMissing, onWrite, onStillRight, onGo, onJumps, onShowAll, onNothingMissing }: Props) {
  const t = useTranslations('standard-translate')
  const nameOf = useGroupName(base)
  const lacking = useLacking()
  const old = useMemo(() => new Set(inLanguage(outdatedTexts(groups, since), language).map(({ id }) => id)), [groups, since, language])
  const [opened, setOpened] = useState(() => openSight(groups, { language, onlyMissing }, old))
  if (opened.language !== language || opened.onlyMissing !== onlyMissing) setOpened(openSight(groups, { language, onlyMissing }, old))
  const shown = useMemo(() => shownGroups(groups, opened, old), [groups, opened, old])
  const total = shown.reduce((sum, { blocks }) => sum + blocks.length, 0)
  const { drawn, reveal } = useGradually(total, `${language}:${onlyMissing}`)
  const { toMissing, toGroup } = useJumps({ shown, groups, language, old, reveal, onNothingMissing })
  useEffect(() => onJumps({ toMissing, toGroup }), [onJumps, toMissing, toGroup])
  if (total === 0) {
    return onlyMissing ? (
      <p className="flex flex-wrap items-center gap-3 text-ink-2">
        {t('allWritten')}
        <Button onClick={onShowAll}>{t('showAll')}</Button>
      </p>
    ) : (
      <p className="text-ink-2">{t('noTexts')}</p>
    )
  }
  const before = shown.map((_, index) => shown.slice(0, index).reduce((sum, { blocks }) => sum + blocks.length, 0))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {shown.map((group, index) => {
        const blocks = group.blocks.slice(0, Math.max(0, drawn - (before[index] ?? 0)))
        if (blocks.length === 0) return null
        const heading = groupHeadingId(group.id)
        return (
          <section key={group.id} aria-labelledby={heading}>
            <div className="flex items-baseline justify-between gap-4 border-b border-line-strong pb-2">
              <h2 id={heading} tabIndex={-1} className="min-w-0 scroll-mt-20 text-16 font-semibold break-words lg:scroll-mt-4" dir="auto">
                {nameOf(group)}
              </h2>
              <span className="shrink-0 text-12 text-ink-2">{lacking(missingIn(textsOf([group]), language), inLanguage(outdatedTexts([group], since), language).length)}</span>
            </div>
            {blocks.map((block) => (
              <TranslationBlock key={block.id} block={block} opened={opened} outdated={outdatedOf(block, since)} base={base} onWrite={onWrite} onStillRight={onStillRight} onGo={onGo} />
            ))}
          </section>
        )
      })}
      {drawn < total ? <p className="text-12 text-ink-3">{t('moreComing')}</p> : null}
    </div>
  )
}
