'use client'

import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import { captureMode } from '@/lib/domain/report/capture-mode'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { needsHand } from '@/lib/offline/report/snapshot'
import { FieldBack } from '../field-back'
import { FieldShell } from '../field-shell'
import { PhoneState } from '../phone-state'
import { type Messages, sayFrom } from '../say'
import { DuringBar, DuringView, Elsewhere, FormView, Notices, ReviewView, SectionList, SendBar, SentView, useParts } from './later'
import { AskedList } from './later-controls'
import { ModeSwitch } from './mode-switch'
import { PlaceAsk } from './place-ask'
import { ReportBar } from './report-bar'
import { ReportContext, type ReportWorld, useSnapshot } from './report-context'
import { useMemos } from './use-memos'
import { useMode } from './use-mode'
import { useNow } from './use-now'
import { useOpenReport } from './use-open-report'
import { usePart } from './use-part'
import { useProgress } from './use-progress'
import { useSectionTime } from './use-section-time'
import { WherePill } from './where-pill'

type Props = {
  desk: ReportDesk
  userId: string
  org: string
  words: Messages
  language: string
  skip: string
  subtitle: string
  /** When the server drew it, ISO; absent where it did not. */
  drawnAt?: string
}

/** Another tab writes, it was sent off, or nothing more is taken: what was given can be read, and nothing looks as if it could be tapped. */
const readOnlyLook = 'min-w-0 [&_[id]]:scroll-mt-48 [&_button]:opacity-50 [&_label]:opacity-70 [&_*]:cursor-default'

/** The whole report on a phone: one section at a time, everything saved as it is given. */
export function ReportApp({ desk, userId, org, words, language, skip, subtitle, drawnAt }: Props) {
  const address = `/api/v1/orgs/${org}/visits/${desk.visitId}`
  const before = useMemo(() => (drawnAt ? new Date(drawnAt) : null), [drawnAt])
  const { fetch: fetchScreen } = captureMode({ chosen: null, window: desk.window, answers: desk.draft.answers, returned: desk.state === 'returned' }, before) === 'during' ? DuringView : FormView
  const { store, memos: memoBox, elsewhere, takeOver } = useOpenReport(userId, org, desk, fetchScreen)
  const memos = useMemos(memoBox)
  const snapshot = useSnapshot(store)
  const progress = useProgress(desk.form, snapshot.answers, desk.reportId, snapshot.photos)
  const { sections, lacks } = progress
  const [part, go] = usePart(sections.length)
  const now = useNow(before)
  useParts()
  const [listed, setListed] = useState(false)
  const [strict, setStrict] = useState(desk.state === 'returned')
  const say = useMemo(() => sayFrom(words, language), [words, language])
  const prompts = useMemo(() => Object.fromEntries(desk.form.sections.flatMap(({ criteria }) => criteria.map(({ key, prompt }) => [key, prompt]))), [desk.form])

  const { visitId, reportId, currency, place, questions: asked } = desk
  const world = useMemo(
    (): ReportWorld => ({ store, say, language, org, visitId, reportId, currency, nickname: place.nickname, timeZone: place.timeZone, offeredAt: new Date(place.offeredAt), address, strict, asked, memos }),
    [store, say, language, org, visitId, reportId, currency, place, address, strict, asked, memos],
  )
  const { submission } = snapshot
  const sending = submission.state === 'sending'
  /** To be read only. */
  const shut = elsewhere || snapshot.over !== null
  const mode = useMode(store, snapshot, desk, now)
  // The button answers at once; the other screen is drawn after the tap, in pieces.
  const during = useDeferredValue(mode) === 'during' && !sending
  const section = sections[part]
  useSectionTime(store, section && !during && !sending && snapshot.ready ? section.key : null)
  const { placeAsked } = desk
  // Remembered: drawn anew before its script is here, it would lose what the server drew.
  const screen = useMemo(
    () => (during ? <Suspense><DuringView sections={sections} /></Suspense> : part < sections.length ? <Suspense><FormView sections={sections} lacks={lacks} part={part} /></Suspense> : null),
    [during, sections, lacks, part],
  )
  const back = <FieldBack href={`/field/${org}/${desk.visitId}`} label={say('back')} />
  const frame = { back, title: desk.place.name, subtitle: [desk.place.nickname, subtitle].filter(Boolean).join(' · '), skip, pill: <WherePill snapshot={snapshot} elsewhere={elsewhere} say={say} /> }

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

  const goTo = (place: number, criterionKey?: string) => {
    setListed(false)
    go(place, criterionKey)
  }

  return (
    <ReportContext value={world}>
      <FieldShell
        {...frame}
        bottom={
          during ? (
            snapshot.ready && !shut && (
              <Suspense>
                <DuringBar />
              </Suspense>
            )
          ) : section ? (
            <ReportBar part={part} progress={progress} onList={() => setListed(true)} onNext={() => goTo(part + 1)} />
          ) : (
            <Suspense>
              <SendBar desk={desk} snapshot={snapshot} part={part} progress={progress} onList={() => setListed(true)} onLacking={() => setStrict(true)} onGo={goTo} />
            </Suspense>
          )
        }
      >
        <PhoneState say={say} given={Object.keys(snapshot.answers).length + Object.keys(snapshot.photos).length + snapshot.loose.length} />
        {/* Without a box of its own: what stays in sight does so along the whole page. */}
        <div id="notices" aria-live="polite" className="contents">
          <Suspense>
            {elsewhere ? (
              <Elsewhere onTakeOver={takeOver} />
            ) : needsHand(snapshot) ? (
              <Notices snapshot={snapshot} prompts={prompts} form={desk.form} sections={sections} onGo={goTo} />
            ) : null}
          </Suspense>
        </div>
        {asked.length > 0 && (part === 0 || !section) ? <Suspense><AskedList prompts={prompts} sections={sections} ready={snapshot.ready} onGo={goTo} /></Suspense> : null}
        <fieldset disabled={shut} inert={sending || !(snapshot.ready || elsewhere)} aria-busy={!(snapshot.ready || elsewhere)} data-screen={during ? 'quiet' : 'form'} className={shut || sending ? readOnlyLook : 'min-w-0'}>
          {(during || section) && snapshot.ready && !shut ? <ModeSwitch mode={sending ? 'after' : mode} /> : null}
          {placeAsked && snapshot.ready && !shut && desk.state !== 'returned' && (during || part === 0) ? <PlaceAsk asked={placeAsked} branch={desk.place.name} /> : null}
          {screen ?? (
            <Suspense>
              <ReviewView
                desk={desk}
                snapshot={snapshot}
                progress={progress}
                prompts={prompts}
                onGo={(sectionKey, criterionKey) => {
                  setStrict(true)
                  go(Math.max(0, sections.findIndex(({ key }) => key === sectionKey)), criterionKey)
                }}
              />
            </Suspense>
          )}
        </fieldset>
        <Suspense>{listed ? <SectionList sections={sections} snapshot={snapshot} current={part} onGo={goTo} onClose={() => setListed(false)} /> : null}</Suspense>
      </FieldShell>
    </ReportContext>
  )
}
