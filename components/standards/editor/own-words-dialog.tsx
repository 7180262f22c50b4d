'use client'

import { FileClock } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useMemo, useState, useTransition } from 'react'
import { momentIn } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { languageOf } from '@/lib/domain/language'
import { compareVersions } from '@/lib/domain/standard/compare/compare-versions'
import { ComparisonList } from '../compare/comparison-list'
import type { Document } from './editor-state'
import type { KeptWords } from './kept-words'

type Props = {
  words: KeptWords
  /** What stands in the editor now. */
  written: Document
  currency: string
  onTakeOver: () => void
  /** Puts it into a standard of its own and opens that; answers a sentence when it could not. */
  onKeepCopy: () => Promise<string | null>
  onThrowAway: () => void
}

/** The author's own text that another's save came before: how it differs from what stands, and what becomes of it. */
export function OwnWords(props: Props) {
  const t = useTranslations('standard-editor')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<FileClock />} onClick={() => setOpen(true)} title={t('ownKeptMeans')}>
        <span className="max-lg:sr-only">{t('ownKept')}</span>
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        {open ? <Content {...props} onClose={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  )
}

function Content({ words, written, currency, onTakeOver, onKeepCopy, onThrowAway, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('standard-editor')
  const format = useFormatter()
  const language = languageOf(useLocale())
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const comparison = useMemo(() => compareVersions(written.content, words.content, language), [written.content, words.content, language])
  const differs = Object.values(comparison.counts).some((count) => count > 0)
  const at = format.dateTime(new Date(words.at), momentIn(Intl.DateTimeFormat().resolvedOptions().timeZone))
  const close = (then: () => void) => {
    onClose()
    then()
  }
  return (
    <DialogContent
      wide
      error={error}
      title={t('ownTitle')}
      description={t('ownMeans', { at })}
      footer={
        <>
          <Button variant="quiet" onClick={() => close(onThrowAway)}>
            {t('ownThrowAway')}
          </Button>
          <Button pending={pending} onClick={() => start(async () => setError(await onKeepCopy()))}>
            {t('keepMine')}
          </Button>
          <Button variant="primary" onClick={() => close(onTakeOver)}>
            {t('ownTakeOver')}
          </Button>
        </>
      }
    >
      {words.name === written.name ? null : (
        <p className="pb-4" dir="auto">
          {t('ownName', { name: words.name })}
        </p>
      )}
      {differs ? <ComparisonList comparison={comparison} currency={currency} /> : <p className="text-ink-2">{t('ownSame')}</p>}
    </DialogContent>
  )
}
