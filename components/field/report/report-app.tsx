'use client'

import { Suspense, useMemo, useState } from 'react'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { placeFault } from '@/lib/domain/report/place'
import { visitedAtFault } from '@/lib/domain/report/visited-at'
import { needsHand } from '@/lib/offline/report/snapshot'
import { FieldBack } from '../field-back'
import { FieldShell } from '../field-shell'
import { PhoneState } from '../phone-state'
import { type Messages, sayFrom } from '../say'
import { Aids } from './aids'
import { DuringBar, DuringView, Elsewhere, Notices, PlaceLine, ReviewView, SectionList, SentView, useParts } from './later'
import { ModeSwitch } from './mode-switch'
import { ReportBar } from './report-bar'
import { ReportContext, type ReportWorld, useSnapshot } from './report-context'
import { SectionView } from './section-view'
import { useMemos } from './use-memos'
import { useMode } from './use-mode'
import { useNow } from './use-now'
import { useOpenReport } from './use-open-report'
import { usePart } from './use-part'
import { useProgress } from './use-progress'
import { useSectionTime } from './use-section-time'
import { WherePill } from './where-pill'

type Props = { desk: ReportDesk; userId: string; org: string; words: Messages; language: string; skip: string; subtitle: string }

/** The whole report on a phone: one section at a time, everything saved as it is given. */
export function ReportApp({ desk, userId, org, words, language, skip, subtitle }: Props) {
  const address = `/api/v1/orgs/${org}/visits/${desk.visitId}`
  const { store, memos: memoBox, elsewhere, takeOver } = useOpenReport(userId, org, desk)
  const memos = useMemos(memoBox)
  const snapshot = useSnapshot(store)
  const progress = useProgress(desk.form, snapshot.answers, desk.reportId, snapshot.photos)
  const { sections, missing, lacks } = progress
  const [part, go] = usePart(sections.length)
  const now = useNow()
  useParts()
  const [listed, setListed] = useState(false)
  const [strict, setStrict] = useState(desk.state === 'returned')
  const say = useMemo(() => sayFrom(words, language), [words, language])
  const prompts = useMemo(() => Object.fromEntries(desk.form.sections.flatMap(({ criteria }) => criteria.map(({ key, prompt }) => [key, prompt]))), [desk.form])
  const questions = useMemo(() => questionsByCriterion(desk.questions), [desk.questions])

  const { visitId, reportId, currency, place } = desk
  const world = useMemo(
    (): ReportWorld => ({ store, say, language, org, visitId, reportId, currency, timeZone: place.timeZone, offeredAt: new Date(place.offeredAt), address, strict, questions, memos }),
    [store, say, language, org, visitId, reportId, currency, place, address, strict, questions, memos],
  )
  const fault = visitedAtFault(snapshot.facts.visitedAt, world, now)
  // A phone's clock may be behind: what is late by it is said and the server judges.
  const wrong = fault === 'late' ? null : fault
  const { submission, where } = snapshot
  const sending = submission.state === 'sending'
  const during = useMode(store, snapshot, desk, now) === 'during' && !sending
  const section = sections[part]
  useSectionTime(store, section && !during && !sending && snapshot.ready ? section.key : null)
  const placeAsked = desk.placeAsked ?? null
  // Who answers questions is no longer there.
  const misplaced = desk.state === 'returned' ? null : placeFault(snapshot.facts.place, placeAsked)
  const back = <FieldBack href={`/field/${org}/${desk.visitId}`} label={say('back')} />
  const frame = { back, title: desk.place.name, subtitle: [desk.place.nickname, subtitle].filter(Boolean).join(' · '), skip, pill: <WherePill where={where} sent={submission.state === 'sent'} say={say} /> }

  if (submission.state === 'sent')
    return (
      <ReportContext value={world}>
        <FieldShell {...frame}>
          <Suspense>
            <SentView receipt={submission.receipt} place={desk.place.name} />
          </Suspense>
        </FieldShell>
      </ReportContext>
    )

  const lacking = missing.length + (wrong ? 1 : 0) + (misplaced ? 1 : 0)
  const goTo = (place: number) => {
    setListed(false)
    go(place)
  }

  return (
    <ReportContext value={world}>
      <FieldShell
        {...frame}
        bottom={
          during ? (
            snapshot.ready && (
              <Suspense>
                <DuringBar />
              </Suspense>
            )
          ) : (
            <ReportBar
              part={part}
              progress={progress}
              lacking={lacking}
              sending={sending ? (where.kind === 'waiting' ? 'waiting' : 'sending') : null}
              onList={() => setListed(true)}
              onNext={() => goTo(part + 1)}
              onSend={() => (lacking === 0 ? store.send() : setStrict(true))}
            />
          )
        }
      >
        <PhoneState say={say} photos={Object.keys(snapshot.photos).length} />
        <div aria-live="polite">
          <Suspense>
            {elsewhere ? (
              <Elsewhere onTakeOver={takeOver} />
            ) : needsHand(snapshot) ? (
              <Notices snapshot={snapshot} prompts={prompts} form={desk.form} />
            ) : null}
          </Suspense>
        </div>
        {(questions[''] ?? []).map((question) => (
          <p key={question} className="mx-4 mt-4 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
            {question}
          </p>
        ))}
        <div inert={sending || !snapshot.ready} aria-busy={!snapshot.ready}>
          {(during || section) && snapshot.ready ? <ModeSwitch mode={during ? 'during' : 'after'} /> : null}
          {placeAsked && snapshot.ready && desk.state !== 'returned' && (during || part === 0) ? <Suspense><PlaceLine asked={placeAsked} branch={desk.place.name} once /></Suspense> : null}
          {during ? (
            <Suspense>
              <DuringView sections={sections} />
            </Suspense>
          ) : section ? (
            <>
              <Aids sections={sections} />
              <SectionView key={section.key} section={section} lacks={lacks} place={part + 1} count={sections.length} />
            </>
          ) : (
            <Suspense>
              <ReviewView
                snapshot={snapshot}
                progress={progress}
                prompts={prompts}
                fault={fault}
                place={placeAsked && { asked: placeAsked, branch: desk.place.name, fault: misplaced }}
                onGo={(sectionKey, criterionKey) => {
                  setStrict(true)
                  go(Math.max(0, sections.findIndex(({ key }) => key === sectionKey)), criterionKey)
                }}
              />
            </Suspense>
          )}
        </div>
        <Suspense>{listed ? <SectionList sections={sections} current={part} onGo={goTo} onClose={() => setListed(false)} /> : null}</Suspense>
      </FieldShell>
    </ReportContext>
  )
}

function questionsByCriterion(questions: ReportDesk['questions']): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { criterionKey, question } of questions) found[criterionKey ?? ''] = [...(found[criterionKey ?? ''] ?? []), question]
  return found
}
