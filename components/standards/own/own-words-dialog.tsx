'use client'

import { FileClock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { languageOf } from '@/lib/domain/language'
import { compareVersions } from '@/lib/domain/standard/compare/compare-versions'
import { ComparisonList } from '../compare/comparison-list'
import type { Document } from '../editor/editor-state'
import type { KeptWords } from './kept-words'
import { useTyped } from './use-typed'

type Props = {
  words: KeptWords
  /** What it is laid beside: what stands in the editor now, or a version of the standard. */
  stands: Document
  /** The number of that version; absent in the editor. */
  version?: number
  currency: string
  /** The organisation's. */
  timeZone: string
  /** Absent where nothing can be written. */
  onTakeOver?: () => void
  /** Puts it into a standard of its own and opens that; answers a sentence when it could not. */
  onKeepCopy: () => Promise<string | null>
  onThrowAway: () => void
}

/** The author's own text that stands in no draft: how it differs from what stands, and what becomes of it. */
export function OwnWords(props: Props) {
  const t = useTranslations('standard-own')
  const [open, setOpen] = useState(false)
  return (
    <>
      {props.version === undefined ? (
        <Button size="small" icon={<FileClock />} onClick={() => setOpen(true)} title={t('ownMeans')}>
          <span className="max-lg:sr-only">{t('own')}</span>
        </Button>
      ) : (
        <Button icon={<FileClock />} onClick={() => setOpen(true)}>
          {t('own')}
        </Button>
      )}
      <Dialog open={open} onOpenChange={setOpen}>
        {open ? <Content {...props} onClose={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  )
}

function Content({ words, stands, version, currency, timeZone, onTakeOver, onKeepCopy, onThrowAway, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('standard-own')
  const language = languageOf(useLocale())
  const typed = useTyped(timeZone)
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const comparison = useMemo(() => compareVersions(stands.content, words.content, language), [stands.content, words.content, language])
  const differs = Object.values(comparison.counts).some((count) => count > 0)
  const close = (then: () => void) => {
    onClose()
    then()
  }
  return (
    <DialogContent
      wide
      error={error}
      title={t('title')}
      description={`${typed(words)} ${version === undefined ? t('besideHere') : t('besideVersion', { number: version })}`}
      footer={
        <>
          <Button variant="quiet" onClick={() => close(onThrowAway)}>
            {t('throwAway')}
          </Button>
          <Button variant={onTakeOver ? 'secondary' : 'primary'} pending={pending} onClick={() => start(async () => setError(await onKeepCopy()))}>
            {t('keepCopy')}
          </Button>
          {onTakeOver ? (
            <Button variant="primary" onClick={() => close(onTakeOver)}>
              {t('takeOver')}
            </Button>
          ) : null}
        </>
      }
    >
      {words.name === stands.name ? null : (
        <p className="pb-4" dir="auto">
          {t('name', { name: words.name })}
        </p>
      )}
      {differs ? <ComparisonList comparison={comparison} currency={currency} /> : <p className="text-ink-2">{t('same')}</p>}
    </DialogContent>
  )
}
