'use client'

import { memo, Suspense, useId, useState } from 'react'
import { type Answer, type AnswerState } from '@/lib/domain/report/answer'
import { MAX_COMMENT } from '@/lib/domain/report/limits'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { FieldIcon } from '../field-icon'
import { Conflict, DurationControl, ExamplePicture, ManyControl, PhotoStrip, PlaceControl, RecommendationControl, Refused, SoundControl } from './later-controls'
import { LongText } from './long-text'
import { NumberControl } from './number-control'
import { OptionControl } from './option-control'
import { TextControl, TimeControl } from './plain-controls'
import { useAnswer, usePartOf, useReport } from './report-context'
import { unanswered, withDoubt, withState } from './with-state'

type Props = {
  criterion: ShopperCriterion
  /** What it still lacks, as words with spaces between: a text compares by what it says. */
  lacks: string
}

/**
 * One question with its control; note, photo and "could not check" never more than a tap away. Remembered: a tap on one of sixty
 * questions draws that one again and not the other fifty-nine.
 */
export const CriterionView = memo(function CriterionView({ criterion, lacks }: Props) {
  const { store, say, strict, asked } = useReport()
  const [answer, change] = useAnswer(criterion.key)
  const refused = usePartOf(store, ({ setAside }) => setAside[`answer:${criterion.key}`])
  const conflict = usePartOf(store, ({ conflicts }) => conflicts.find(({ target }) => [`answer:${criterion.key}`, `timer:${criterion.key}`].includes(target)))
  const heading = useId()
  const lacking = lacks === '' ? [] : lacks.split(' ')
  // A note or a photo the answer as given asks for is pointed out at once; an answer still to come only on the way out.
  const pointed = lacking.filter((what) => strict || what !== 'answer')

  return (
    <section id={`question-${criterion.key}`} aria-labelledby={heading} className="grid scroll-mt-20 gap-3 border-b border-line px-4 pt-5 pb-4 [contain-intrinsic-size:auto_220px] [content-visibility:auto]">
      <div className="grid gap-1">
        <h3 id={heading} className="leading-6 font-medium text-pretty">
          {criterion.prompt}
        </h3>
        {criterion.guidance ? <p className="text-14 whitespace-pre-line text-ink-2">{criterion.guidance}</p> : null}
        {criterion.required ? null : <p className="text-14 text-ink-2">{say('optional')}</p>}
      </div>
      {criterion.examplePhoto ? (
        <details className="text-14">
          <summary className="inline-flex min-h-12 items-center text-accent">{say('showExample')}</summary>
          <Suspense>
            <ExamplePicture id={criterion.examplePhoto} what={criterion.prompt} />
          </Suspense>
        </details>
      ) : null}
      {asked.map(({ criterionKey, question }) =>
        criterionKey === criterion.key ? (
          <p key={question} className="rounded border border-below bg-below-soft px-3 py-2 text-below">
            {question}
          </p>
        ) : null,
      )}
      <Suspense>{conflict ? <Conflict key={conflict.target} conflict={conflict} criterion={criterion} here /> : null}</Suspense>
      <Control criterion={criterion} labelledBy={heading} />
      <Instead criterion={criterion} answer={answer} onChange={change} />
      <Beside criterion={criterion} answer={answer} onChange={change} asksComment={lacking.includes('comment')} asksPhoto={lacking.includes('photo')} />
      {pointed.map((what) => (
        <p key={what} className="flex items-center gap-1.5 text-14 text-below">
          <FieldIcon name="alert" className="size-4" />
          {say(`lacks.${what}`)}
        </p>
      ))}
      <Suspense>{refused ? <Refused target={`answer:${criterion.key}`} why={refused} /> : null}</Suspense>
    </section>
  )
})

function Control({ criterion, labelledBy }: { criterion: ShopperCriterion; labelledBy: string }) {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return <OptionControl criterion={criterion} labelledBy={labelledBy} />
    case 'choice_many':
      return (
        <Suspense fallback={<div className="h-28" />}>
          <ManyControl criterion={criterion} labelledBy={labelledBy} />
        </Suspense>
      )
    case 'number':
      return <NumberControl criterion={criterion} labelledBy={labelledBy} />
    case 'duration':
      return (
        <Suspense fallback={<div className="h-28" />}>
          <DurationControl criterionKey={criterion.key} labelledBy={labelledBy} />
        </Suspense>
      )
    case 'recommendation':
      return (
        <Suspense fallback={<div className="h-34" />}>
          <RecommendationControl criterionKey={criterion.key} labelledBy={labelledBy} />
        </Suspense>
      )
    case 'time':
      return <TimeControl criterionKey={criterion.key} labelledBy={labelledBy} />
    case 'text':
      return <TextControl criterionKey={criterion.key} labelledBy={labelledBy} />
    case 'photo':
      return <Photos criterion={criterion} isAnswer />
    case 'sound':
    case 'place':
      return (
        <Suspense fallback={<div className="h-28" />}>
          {criterion.type === 'sound' ? <SoundControl criterion={criterion} labelledBy={labelledBy} /> : <PlaceControl criterionKey={criterion.key} labelledBy={labelledBy} />}
        </Suspense>
      )
  }
}

const Photos = ({ criterion, isAnswer }: { criterion: ShopperCriterion; isAnswer: boolean }) => (
  <Suspense fallback={<div className="h-21" />}>
    <PhotoStrip criterionKey={criterion.key} isAnswer={isAnswer} prompt={criterion.prompt} />
  </Suspense>
)

type Part = { criterion: ShopperCriterion; answer: Answer; onChange: (change: (before: Answer) => Answer) => void }

/** What can stand in an answer's place: not applicable, or could not check with the reason. */
function Instead({ criterion, answer, onChange }: Part) {
  const { say } = useReport()
  const reasonField = useId()
  const inRow = criterion.type === 'yes_no'
  const states: AnswerState['state'][] = []
  if (criterion.mayNotApply && !inRow) states.push('not_applicable')
  if (criterion.mayNotBeChecked && !(inRow && !criterion.mayNotApply)) states.push('could_not_check')
  const take = (state: AnswerState['state']) =>
    onChange(answer.state === state ? unanswered : withState(state === 'not_applicable' ? { state } : { state: 'could_not_check', reason: '' }))
  const look = (on: boolean) => `min-h-12 rounded-lg border px-3 text-14 ${on ? 'border-ink bg-ink text-paper' : 'border-line bg-transparent text-ink-2'}`
  return (
    <>
      {states.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {states.map((state) => (
            <button
              key={state}
              type="button"
              aria-pressed={answer.state === state}
              onClick={() => take(state)}
              className={look(answer.state === state)}
            >
              {say(state === 'not_applicable' ? 'notApplicable' : 'couldNotCheck')}
            </button>
          ))}
        </div>
      ) : null}
      {answer.state === 'could_not_check' ? (
        <label htmlFor={reasonField} className="grid gap-1.5 text-14 text-ink-2">
          {say('couldNotCheckBecause')}
          <LongText id={reasonField} max={2_000} value={answer.reason} onText={(reason) => onChange(withState({ state: 'could_not_check', reason }))} />
        </label>
      ) : null}
    </>
  )
}

/** The note, photos beside an answer, and why a photo could not be taken. */
function Beside({ criterion, answer, onChange, asksComment, asksPhoto }: Part & { asksComment: boolean; asksPhoto: boolean }) {
  const { say } = useReport()
  const [noteOpen, setNoteOpen] = useState(false)
  const [photoOpen, setPhotoOpen] = useState(false)
  const [becauseOpen, setBecauseOpen] = useState(false)
  const isPhoto = criterion.type === 'photo'
  const showNote = noteOpen || asksComment || answer.comment !== ''
  const showPhotos = !isPhoto && (photoOpen || asksPhoto || answer.evidence.length > 0)
  const mayLackPhoto = (isPhoto || showPhotos) && answer.evidence.length === 0
  const showBecause = mayLackPhoto && (becauseOpen || Boolean(answer.noPhotoReason))
  const unsure = answer.state === 'answered' && answer.unsure === true
  // What a phone recorded is not the shopper's word.
  const doubtful = answer.state === 'answered' && !['photo', 'sound', 'place'].includes(criterion.type)
  const link = 'inline-flex min-h-12 items-center gap-1.5 pr-3 text-14 text-accent'
  return (
    <>
      {showPhotos ? <Photos criterion={criterion} isAnswer={false} /> : null}
      {showBecause ? (
        <label className="grid gap-1.5 text-14 text-ink-2">
          {say('noPhotoBecause')}
          <LongText max={2_000} value={answer.noPhotoReason ?? ''} onText={(text) => onChange((before) => ({ ...before, noPhotoReason: text || null }))} />
        </label>
      ) : null}
      {showNote ? (
        <label className="grid gap-1.5 text-14 text-ink-2">
          {say('note')}
          <LongText max={MAX_COMMENT} value={answer.comment} onText={(comment) => onChange((before) => ({ ...before, comment }))} />
        </label>
      ) : null}
      <div className="-my-2 flex flex-wrap empty:hidden">
        {showNote ? null : (
          <button type="button" className={link} onClick={() => setNoteOpen(true)}>
            <FieldIcon name="note" className="size-4" />
            {say('addNote')}
          </button>
        )}
        {isPhoto || showPhotos ? null : (
          <button type="button" className={link} onClick={() => setPhotoOpen(true)}>
            <FieldIcon name="camera" className="size-4" />
            {say('addPhoto')}
          </button>
        )}
        {doubtful ? (
          <button type="button" aria-pressed={unsure} onClick={() => onChange(withDoubt(!unsure))} className={`${link} ${unsure ? 'font-semibold' : ''}`}>
            {unsure ? <FieldIcon name="check" className="size-4" /> : null}
            {say('notSure')}
          </button>
        ) : null}
        {mayLackPhoto && !showBecause ? (
          <button type="button" className={link} onClick={() => setBecauseOpen(true)}>
            {say('noPhoto')}
          </button>
        ) : null}
      </div>
    </>
  )
}
