'use client'

import { useId, useState } from 'react'
import type { Snapshot } from '@/lib/offline/report-store'
import { FieldIcon } from '../field-icon'
import { zoneText } from '../format'
import { inputLook } from './input-look'
import { milliOf } from './numbers'
import { useReport } from './report-context'
import type { Progress } from './use-progress'

type Props = { snapshot: Snapshot; progress: Progress; prompts: Record<string, string>; onGo: (sectionKey: string, criterionKey: string) => void }

/** The last look before sending: when it was, what was bought, what is missing. */
export function ReviewView({ snapshot, progress, prompts, onGo }: Props) {
  const { store, say, language, currency, timeZone } = useReport()
  const { facts, submission } = snapshot
  const heading = useId()
  return (
    <>
      <div className="grid gap-0.5 px-4 pt-4.5 pb-1">
        <h2 id="part" tabIndex={-1} className="scroll-mt-20 text-20 font-semibold tracking-tight">
          {say('review')}
        </h2>
        <p className="text-ink-2">{say('reviewIntro')}</p>
      </div>
      <section className="grid gap-4 border-b border-line px-4 py-5">
        <label className="grid gap-1.5 font-medium">
          {say('visitedAt')}
          <span className="text-14 font-normal text-ink-2">{say('visitedAtHint', { zone: zoneText(language, timeZone, '2026-01-01T12:00') })}</span>
          <input
            type="datetime-local"
            required
            className={`${inputLook} max-w-64`}
            value={facts.visitedAt ?? ''}
            onChange={(event) => store.change({ kind: 'fact', key: 'visitedAt', value: event.target.value.slice(0, 16) || null })}
          />
          {facts.visitedAt ? null : <Lack text={say('lacks.visitedAt')} />}
        </label>
        <Purchase held={facts.purchaseMinor ?? null} currency={currency} />
      </section>
      <section aria-labelledby={heading} className="grid gap-2 px-4 py-5">
        <h3 id={heading} className="font-medium">
          {progress.missing.length === 0 ? say('nothingMissing') : say('missingCount', { count: progress.missing.length })}
        </h3>
        <ul className="grid">
          {progress.missing.map(({ sectionKey, criterionKey, what }) => (
            <li key={`${criterionKey} ${what}`} className="border-b border-line last:border-b-0">
              <button type="button" onClick={() => onGo(sectionKey, criterionKey)} className="flex min-h-14 w-full items-center gap-3 py-2 text-left">
                <span className="min-w-0 flex-1">
                  <span className="block">{prompts[criterionKey]}</span>
                  <span className="block text-14 text-below">{say(`lacks.${what}`)}</span>
                </span>
                <FieldIcon name="forward" />
              </button>
            </li>
          ))}
        </ul>
        {submission.state === 'refused' ? (
          <p role="alert" className="rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
            {submission.message}
            {submission.criterion && prompts[submission.criterion] ? ` ${prompts[submission.criterion]}` : ''}
          </p>
        ) : null}
      </section>
    </>
  )
}

function Purchase({ held, currency }: { held: number | null; currency: string }) {
  const { store, say } = useReport()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (held === null ? '' : (held / 100).toFixed(2))
  const milli = milliOf(text, 2)
  const wrong = text.trim() !== '' && (milli === null || milli < 0)
  return (
    <label className="grid gap-1.5 font-medium">
      {say('purchase')}
      <span className="text-14 font-normal text-ink-2">{say('purchaseHint')}</span>
      <span className="flex items-center gap-3">
        <input
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={wrong || undefined}
          className={`${inputLook} max-w-40`}
          value={text}
          onChange={(event) => {
            setTyped(event.target.value)
            const amount = milliOf(event.target.value, 2)
            store.change({ kind: 'fact', key: 'purchaseMinor', value: amount === null || amount < 0 ? null : amount / 10 })
          }}
        />
        <span className="font-normal text-ink-2">{currency}</span>
      </span>
      {wrong ? <Lack text={say('numberDecimals', { count: 2 })} /> : null}
    </label>
  )
}

const Lack = ({ text }: { text: string }) => <span className="text-14 font-normal text-below">{text}</span>
