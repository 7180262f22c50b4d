'use client'

import { useMemo, useState } from 'react'
import { buttonLook } from '@/components/ui/button'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { visitedAtFault } from '@/lib/domain/report/visited-at'
import { FieldBack } from '../field-back'
import { FieldIcon } from '../field-icon'
import { FieldShell } from '../field-shell'
import { type Messages, sayFrom } from '../say'
import { Elsewhere, Notices } from './notices'
import { ReportContext, type ReportWorld, useSnapshot } from './report-context'
import { ReviewView } from './review-view'
import { SectionList } from './section-list'
import { SectionView } from './section-view'
import { SentView } from './sent-view'
import { useNow } from './use-now'
import { useOpenReport } from './use-open-report'
import { usePart } from './use-part'
import { useProgress } from './use-progress'
import { WherePill } from './where-pill'

type Props = { desk: ReportDesk; userId: string; org: string; words: Messages; language: string; skip: string; subtitle: string }

/** The whole report on a phone: one section at a time, everything saved as it is given. */
export function ReportApp({ desk, userId, org, words, language, skip, subtitle }: Props) {
  const address = `/api/v1/orgs/${org}/visits/${desk.visitId}`
  const { store, elsewhere, takeOver } = useOpenReport(userId, org, desk)
  const snapshot = useSnapshot(store)
  const progress = useProgress(desk.form, snapshot.answers, desk.reportId)
  const { sections, missing, lacks, answered, total } = progress
  const [part, go] = usePart(sections.length)
  const now = useNow()
  const [listed, setListed] = useState(false)
  const [strict, setStrict] = useState(desk.state === 'returned')
  const say = useMemo(() => sayFrom(words, language), [words, language])
  const prompts = useMemo(() => Object.fromEntries(desk.form.sections.flatMap(({ criteria }) => criteria.map(({ key, prompt }) => [key, prompt]))), [desk.form])
  const questions = useMemo(() => questionsByCriterion(desk.questions), [desk.questions])

  const { visitId, reportId, currency, place } = desk
  const world = useMemo(
    (): ReportWorld => ({ store, say, language, org, visitId, reportId, currency, timeZone: place.timeZone, offeredAt: new Date(place.offeredAt), address, strict, questions }),
    [store, say, language, org, visitId, reportId, currency, place, address, strict, questions],
  )
  const fault = visitedAtFault(snapshot.facts.visitedAt, world, now)
  const { submission, where } = snapshot
  const back = <FieldBack href={`/field/${org}/${desk.visitId}`} label={say('back')} />
  const frame = { back, title: desk.place.name, subtitle: [desk.place.nickname, subtitle].filter(Boolean).join(' · '), skip, pill: <WherePill where={where} sent={submission.state === 'sent'} say={say} /> }

  if (submission.state === 'sent')
    return (
      <ReportContext value={world}>
        <FieldShell {...frame}>
          <SentView receipt={submission.receipt} place={desk.place.name} />
        </FieldShell>
      </ReportContext>
    )

  const section = sections[part]
  const next = sections[part + 1]
  const before = sections.slice(0, part).reduce((sum, one) => sum + one.missing, 0)
  const lacking = missing.length + (fault ? 1 : 0)
  const sending = submission.state === 'sending'
  const goTo = (place: number) => {
    setListed(false)
    go(place)
  }
  const primary = `${buttonLook({ variant: 'primary', size: 'phone' })} w-full min-w-0 shrink`

  return (
    <ReportContext value={world}>
      <FieldShell
        {...frame}
        bottom={
          <>
            <div className="flex items-center justify-between gap-3 text-14">
              <span className="text-ink-2">{say('progress', { answered, count: total })}</span>
              {part >= sections.length && lacking > 0 ? <span className="text-below">{say('missingCount', { count: lacking })}</span> : null}
              {part < sections.length && before > 0 ? <span className="text-below">{say('missingBefore', { count: before })}</span> : null}
            </div>
            <div role="progressbar" aria-label={say('progressLabel')} aria-valuemin={0} aria-valuemax={total} aria-valuenow={answered} className="h-1 overflow-hidden rounded-full bg-line">
              <span className="block h-full bg-ink" style={{ width: `${total === 0 ? 0 : (100 * answered) / total}%` }} />
            </div>
            <div className="grid grid-cols-[52px_minmax(0,1fr)] gap-2.5">
              <button type="button" aria-label={say('parts')} onClick={() => setListed(true)} className={`${buttonLook({ size: 'phone' })} px-0`}>
                <FieldIcon name="list" />
              </button>
              {section ? (
                <button type="button" className={primary} onClick={() => goTo(part + 1)}>
                  <span className="truncate">{next ? say('next', { title: next.title }) : say('toReview')}</span>
                  <FieldIcon name="forward" />
                </button>
              ) : (
                <button type="button" className={primary} aria-disabled={sending} onClick={() => (lacking === 0 ? store.send() : setStrict(true))}>
                  {sending ? say(where.kind === 'waiting' ? 'sendWaiting' : 'sendingReport') : say('send')}
                </button>
              )}
            </div>
          </>
        }
      >
        {elsewhere ? <Elsewhere onTakeOver={takeOver} /> : <Notices snapshot={snapshot} prompts={prompts} />}
        {(questions[''] ?? []).map((question) => (
          <p key={question} className="mx-4 mt-4 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
            {question}
          </p>
        ))}
        <div inert={sending || !snapshot.ready} aria-busy={!snapshot.ready}>
          {section ? (
            <SectionView key={section.key} section={section} lacks={lacks} place={part + 1} count={sections.length} />
          ) : (
            <ReviewView
              snapshot={snapshot}
              progress={progress}
              prompts={prompts}
              fault={fault}
              onGo={(sectionKey, criterionKey) => {
                setStrict(true)
                go(Math.max(0, sections.findIndex(({ key }) => key === sectionKey)), criterionKey)
              }}
            />
          )}
        </div>
        {listed ? <SectionList sections={sections} current={part} onGo={goTo} onClose={() => setListed(false)} /> : null}
      </FieldShell>
    </ReportContext>
  )
}

function questionsByCriterion(questions: ReportDesk['questions']): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { criterionKey, question } of questions) found[criterionKey ?? ''] = [...(found[criterionKey ?? ''] ?? []), question]
  return found
}
