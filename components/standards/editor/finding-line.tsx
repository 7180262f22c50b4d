'use client'

import { Lightbulb, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'

type Props = {
  /** Blocks publishing, or only warns of something. */
  tone: 'blocks' | 'warns'
  title: string
  means: string
  place: string
  onGo: () => void
  fix?: { label: string; onApply: () => void }
}

/** One finding: what and why, where, the way there, and the button that mends it. */
export function FindingLine({ tone, title, means, place, onGo, fix }: Props) {
  const t = useTranslations('standard-editor')
  const lint = useTranslations('standard-lint')
  const action = 'min-h-6 shrink-0 rounded-sm text-accent underline-offset-4 hover:underline'
  return (
    <li className="flex gap-2.5 border-b border-line py-3">
      {tone === 'blocks' ? (
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-below" />
      ) : (
        <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      )}
      <div className="grid min-w-0 gap-0.5">
        <p className="font-medium">{title}</p>
        <p className="text-12 break-words whitespace-pre-line text-ink-2" dir="auto">
          {means}
        </p>
        <p className="flex min-w-0 flex-wrap items-center gap-x-3 text-12">
          <span className="max-w-full truncate text-ink-3" dir="auto">
            {place}
          </span>
          <button type="button" className={action} onClick={onGo}>
            {t('goThere')}
          </button>
          {fix ? (
            <button
              type="button"
              className={action}
              aria-label={lint('fixOf', { fix: fix.label, place })}
              onClick={fix.onApply}
            >
              {fix.label}
            </button>
          ) : null}
        </p>
      </div>
    </li>
  )
}
