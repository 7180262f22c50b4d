'use client'

import { FlaskConical } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { languageOf } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { contentChanges } from '@/lib/domain/standard/revision-kind'
import { RemainingWarnings } from './remaining-warnings'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  number: number
  before: StandardContent | null
  content: StandardContent
  /** Answers a sentence when it could not be published. */
  onPublish: (meaning: string[]) => Promise<string | null>
  /** Leads to what past reports would score. */
  onDryRun: () => Promise<void>
}

/** The last look: what changed since the version before, and which changes of words mean something else. */
export function PublishDialog({ open, onOpenChange, number, before, content, onPublish, onDryRun }: Props) {
  const t = useTranslations('standard-editor')
  const [meant, setMeant] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const [leaving, startLeaving] = useTransition()
  const publish = () => start(async () => setError(await onPublish([...meant])))
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        wide
        error={error}
        title={t('publishTitle', { number })}
        description={t(before ? 'publishNextMeans' : 'publishFirstMeans')}
        footer={
          <>
            <Button onClick={() => onOpenChange(false)}>{t('goOnEditing')}</Button>
            <Button variant="primary" pending={pending} onClick={publish}>
              {t('publishVersion', { number })}
            </Button>
          </>
        }
      >
        {before && open ? <Changes before={before} content={content} meant={meant} onMeant={setMeant} /> : null}
        {open ? <RemainingWarnings content={content} /> : null}
        {before ? (
          <Button className="mt-4" icon={<FlaskConical />} pending={leaving} onClick={() => startLeaving(onDryRun)}>
            {t('dryRun')}
          </Button>
        ) : null}
      </DialogContent>
    </Dialog>
  )
}

type ChangesProps = { before: StandardContent; content: StandardContent; meant: ReadonlySet<string>; onMeant: (meant: ReadonlySet<string>) => void }

function Changes({ before, content, meant, onMeant }: ChangesProps) {
  const t = useTranslations('standard-editor')
  const { criteria, removed } = contentChanges(before, content, { meant, language: languageOf(useLocale()) })
  const changed = criteria.filter(({ kind, aside }) => kind !== 'same' || aside)
  const mark = (key: string, on: boolean) => {
    const next = new Set(meant)
    if (on) next.add(key)
    else next.delete(key)
    onMeant(next)
  }
  if (changed.length + removed.length === 0) return <p className="text-ink-2">{t('noCriterionChanged')}</p>
  return (
    <ul className="grid">
      {changed.map(({ key, kind, name, mayBeMeaning, asks }) => (
        <li key={key} className="grid gap-1 border-b border-line py-2">
          <div className="flex items-start justify-between gap-4">
            <span dir="auto">{name}</span>
            <Badge>{t(`change.${kind === 'same' ? 'aside' : kind}`)}</Badge>
          </div>
          {asks ? <p className="text-12 wrap-anywhere text-ink-2">{t('asksOthers', { questions: asks.map((one) => t('quoted', { name: one })).join(', ') })}</p> : null}
          {mayBeMeaning ? (
            <Checkbox label={t('meansSomethingElse')} checked={meant.has(key)} onChange={({ target }) => mark(key, target.checked)} />
          ) : null}
        </li>
      ))}
      {removed.map(({ key, name }) => (
        <li key={key} className="flex items-start justify-between gap-4 border-b border-line py-2">
          <span dir="auto">{name}</span>
          <Badge>{t('change.removed')}</Badge>
        </li>
      ))}
    </ul>
  )
}
