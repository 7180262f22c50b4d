'use client'

import { type ComponentProps, useId, useState } from 'react'
import { placesAsked } from '@/lib/domain/report/asked-again'
import type { ReportDesk } from '@/lib/domain/report/desk'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import { FieldIcon } from '../field-icon'
import { Aids } from './aids'
import { inputLook } from './input-look'
import { milliOf, shownNumber, type Typed } from './numbers'
import { PlaceLine } from './place-line'
import { ReportBar } from './report-bar'
import { useReport } from './report-context'
import { useSendFaults } from './send-faults'
import { useGradually } from './use-gradually'
import type { Progress } from './use-progress'
import { faultText, VisitedAt } from './visited-at'

type Props = {
  desk: ReportDesk
  snapshot: Snapshot
  progress: Progress
  prompts: Record<string, string>
  onGo: (sectionKey: string, criterionKey: string) => void
}

/** The last look before sending: when it was, what was bought, what is missing. */
export function ReviewView({ desk, snapshot, progress, prompts, onGo }: Props) {
  const world = useReport()
  const { say, currency } = world
  const { facts, submission } = snapshot
  const [heading, when] = [useId(), useId()]
  const drawn = useGradually(progress.missing.length, 6)
  // What is late by the phone's clock is a warning at its field, not something missing.
  const { fault, wrong, misplaced, running, count: faults } = useSendFaults(desk, snapshot, progress)
  const count = progress.missing.length + faults
  const open = openOf(desk, snapshot, progress).length
  return (
    <>
      <div className="grid gap-0.5 px-4 pt-4.5 pb-1">
        <h2 id="part" tabIndex={-1} className="scroll-mt-20 text-20 font-semibold tracking-tight">
          {say('review')}
        </h2>
        <p className="text-ink-2">{say('reviewIntro')}</p>
      </div>
      <section className="grid gap-4 border-b border-line px-4 py-5">
        <VisitedAt id={when} held={facts.visitedAt ?? ''} fault={fault} />
        <Purchase held={facts.purchaseMinor ?? null} currency={currency} />
      </section>
      {desk.placeAsked ? <PlaceLine asked={desk.placeAsked} branch={desk.place.name} /> : null}
      {snapshot.loose.length > 0 ? <p className="px-4 pt-4 text-14 text-below">{say('loose.stay')}</p> : null}
      <Aids sections={progress.sections} />
      <section aria-labelledby={heading} hidden={snapshot.over !== null} className="grid gap-2 px-4 py-5 [&[hidden]]:hidden">
        <h3 id={heading} className="font-medium">
          {count === 0 ? (open > 0 ? say('asked.openCount', { count: open }) : say('nothingMissing')) : say('missingCount', { count })}
        </h3>
        <ul className="grid">
          {wrong ? <Missing what={say('visitedAt')} lack={faultText(say, wrong, world)} onGo={() => document.getElementById(when)?.focus()} /> : null}
          {misplaced ? <Missing what={say('place.title')} lack={say(`lacks.place_${misplaced}`)} onGo={() => document.getElementById('place')?.focus()} /> : null}
          {running.map(({ sectionKey, criterionKey }) => (
            <Missing key={`${criterionKey} running`} what={prompts[criterionKey] ?? ''} lack={say('lacks.running')} onGo={() => onGo(sectionKey, criterionKey)} />
          ))}
          {progress.missing.slice(0, drawn).map(({ sectionKey, criterionKey, what }) => (
            <Missing key={`${criterionKey} ${what}`} what={prompts[criterionKey] ?? ''} lack={say(`lacks.${what}`)} onGo={() => onGo(sectionKey, criterionKey)} />
          ))}
        </ul>
        {submission.state === 'refused' && !snapshot.over ? (
          <p role="alert" className="rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
            {submission.message}
            {submission.criterion && prompts[submission.criterion] ? ` ${prompts[submission.criterion]}` : ''}
          </p>
        ) : null}
      </section>
    </>
  )
}

function Missing({ what, lack, onGo }: { what: string; lack: string; onGo: () => void }) {
  return (
    <li className="border-b border-line last:border-b-0">
      <button type="button" onClick={onGo} className="flex min-h-14 w-full items-center gap-3 py-2 text-left">
        <span className="min-w-0 flex-1">
          <span className="block">{what}</span>
          <span className="block text-14 text-below">{lack}</span>
        </span>
        <FieldIcon name="forward" />
      </button>
    </li>
  )
}

function Purchase({ held, currency }: { held: number | null; currency: string }) {
  const { store, say } = useReport()
  const [typed, setTyped] = useState<Typed | null>(null)
  const text = shownNumber(typed, held, (minor) => (minor / 100).toFixed(2))
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
            const amount = milliOf(event.target.value, 2)
            const value = amount === null || amount < 0 ? null : amount / 10
            setTyped({ text: event.target.value, value })
            store.change({ kind: 'fact', key: 'purchaseMinor', value })
          }}
        />
        <span className="font-normal text-ink-2">{currency}</span>
      </span>
      {wrong ? <Lack text={say('numberDecimals', { count: 2 })} /> : null}
    </label>
  )
}

const Lack = ({ text }: { text: string }) => <span className="text-14 font-normal text-below">{text}</span>

type Bar = ComponentProps<typeof ReportBar>
/** Where questions of the office stand whose answers are as they were sent. */
const openOf = ({ questions }: ReportDesk, { answers }: Snapshot, { sections }: Progress) =>
  placesAsked(questions, sections, answers).flatMap(({ at, answered }) => (at && !answered ? [at] : []))

type SendProps = Pick<Bar, 'part' | 'progress' | 'onList'> & {
  desk: ReportDesk
  snapshot: Snapshot
  /** What is missing is pointed out. */
  onLacking: () => void
  onGo: (place: number, criterionKey: string) => void
}

/** Under the thumb at the end: what is missing, and off it goes. */
export function SendBar({ desk, snapshot, progress, onLacking, onGo, ...bar }: SendProps) {
  const { store, say } = useReport()
  const [warned, setWarned] = useState(false)
  const { where, submission, ready, over } = snapshot
  const lacking = progress.missing.length + useSendFaults(desk, snapshot, progress).count
  const open = openOf(desk, snapshot, progress)
  const [first] = open
  const send = () => (lacking > 0 ? onLacking() : first ? setWarned(true) : store.send())
  const action = 'inline-flex min-h-12 items-center text-left font-medium text-accent'
  return (
    <>
      {warned && first && lacking === 0 && ready && submission.state !== 'sending' ? (
        <div role="alert">
          <p className="text-14 text-below">{say('asked.unanswered', { count: open.length })}</p>
          <div className="flex flex-wrap gap-x-4">
            <button type="button" className={action} onClick={() => onGo(first.place, first.criterionKey)}>
              {say('conflict.toFirst')}
            </button>
            <button type="button" className={action} onClick={() => store.send()}>
              {say('asked.sendAnyway')}
            </button>
          </div>
        </div>
      ) : null}
      <ReportBar
        {...bar}
        progress={progress}
        lacking={lacking}
        sending={submission.state !== 'sending' ? null : where.kind === 'waiting' || where.kind === 'blocked' ? 'waiting' : 'sending'}
        // Where another tab writes, or nothing more is taken, nothing is sent from here.
        onSend={ready && !over ? send : undefined}
      />
    </>
  )
}
