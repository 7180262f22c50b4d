'use client'

import { useEffect, useRef } from 'react'
import { placesAsked } from '@/lib/domain/report/asked-again'
import { FieldIcon } from '../field-icon'
import { usePartOf, useReport } from './report-context'
import type { ShownSection } from './use-progress'

type Props = {
  prompts: Record<string, string>
  sections: ShownSection[]
  /** Until what an earlier page left was taken up, nothing can be reached. */
  ready: boolean
  onGo: (place: number, criterionKey?: string) => void
}

const HASH = '#question-'

/** What the office asks of a report that came back: the words to all of it first, then each question, one tap from its place. */
export function AskedList({ prompts, sections, ready, onGo }: Props) {
  const { store, say, asked } = useReport()
  const answers = usePartOf(store, (snapshot) => snapshot.answers)
  const questions = placesAsked(asked, sections, answers)
  const went = useRef(false)
  // The visit's page names a question, which stands in whatever part its answers put it.
  useEffect(() => {
    if (!ready || went.current) return
    went.current = true
    const goal = questions.find(({ at }) => at && location.hash === `${HASH}${encodeURIComponent(at.criterionKey)}`)?.at
    if (!goal) return
    // Gone to once: "back" leads to the first part.
    history.replaceState(history.state, '', '#part-1')
    onGo(goal.place, goal.criterionKey)
  }, [ready, questions, onGo])
  const show = (place: number, criterionKey: string) => {
    // The quiet screen shows no answers.
    if (store.read().mode === 'during') store.alter((kept) => ({ ...kept, mode: 'after' }))
    onGo(place, criterionKey)
  }
  const row = 'flex min-h-14 w-full items-center gap-3 px-4 py-2 text-left'
  return (
    <section aria-label={say('asked.title')} className="mx-4 mt-4 rounded-lg border border-below bg-below-soft text-below">
      {questions.map(({ criterionKey, question }, index) =>
        criterionKey === null ? <p key={index} className="px-4 pt-3 pb-2 whitespace-pre-line">{question}</p> : null,
      )}
      <ul className="divide-y divide-line">
        {questions.map(({ criterionKey, question, at, answered }, index) => {
          if (criterionKey === null) return null
          const words = (
            <span className="min-w-0 flex-1">
              <span className="block text-14 text-ink-2">{prompts[criterionKey]}</span>
              <span className="block whitespace-pre-line">{question}</span>
              {at ? <span className="block text-14 text-ink-2">{say(answered ? 'asked.answered' : 'lacks.answer')}</span> : null}
            </span>
          )
          return (
            <li key={index}>
              {at ? (
                <button type="button" className={row} onClick={() => show(at.place, at.criterionKey)}>
                  {words}
                  <FieldIcon name={answered ? 'check' : 'forward'} />
                </button>
              ) : (
                <div className={row}>{words}</div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
