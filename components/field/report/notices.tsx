'use client'

import { Suspense } from 'react'
import { namedTarget, targetKey } from '@/lib/domain/report/draft'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { ShopperForm } from '@/lib/domain/report/shopper-form'
import { type Kept, standsBefore } from '@/lib/offline/report/kept'
import { lostIn, type Snapshot } from '@/lib/offline/report/snapshot'
import type { Say } from '../say'
import { conflictPlaces } from './conflict-places'
import { unsentFiles } from './later-readers'
import { Conflict, HeldNotice, OverNotice, Refused, StateNotice } from './later-controls'
import { refusedPlaces } from './refused-places'
import { useReport } from './report-context'
import type { ShownSection } from './use-progress'

const box = 'mx-4 mt-4 grid gap-2 rounded-lg border px-4 py-3'
const action = 'inline-flex min-h-12 items-center font-medium text-accent'

/** Said of a server that fails at one thing alone, or a line too slow for it; all else is said by somebody in between. */
const FAULTS = [408, 500, 502, 503, 504]

type Props = {
  snapshot: Snapshot
  prompts: Record<string, string>
  form: ShopperForm
  sections: ShownSection[]
  /** To a question of the whole form. */
  onGo: (place: number, criterionKey?: string) => void
}

/** What needs the person's hand: signed out, not reached, refused, changed on two phones. Said once, at the top, until settled. */
export function Notices({ snapshot, prompts, form, sections, onGo }: Props) {
  const { store, say, org, visitId, nickname } = useReport()
  const { where, keeps, notKept, conflicts, setAside, photos, answers, submission, over } = snapshot
  const apart = Object.keys(setAside).length + Object.values(photos).filter((state) => typeof state === 'object').length
  const { questions: [first, ...more], apart: atNone } = conflictPlaces(conflicts, sections)
  const refusedAt = refusedPlaces(snapshot, sections)
  const [refused] = refusedAt
  // What is at no question on the screen is decided here.
  const loose = Object.entries(setAside).filter(([target]) => !refusedAt.some(({ criterionKey }) => target === `answer:${criterionKey}`))
  const [gone] = lostIn(answers, photos).length > 0 ? placesOf(sections, (key) => lostIn({ [key]: answers[key] ?? emptyAnswer }, photos).length > 0) : []
  const show = (goal: Goal) => {
    // The quiet screen shows no answers.
    if (snapshot.mode === 'during') store.alter((kept) => ({ ...kept, mode: 'after' }))
    onGo(goal.place, goal.criterionKey)
  }
  const takeBack = () => {
    const { changes, photos: waitingPhotos } = store.kept()
    const waits = new Set([...changes.map(({ target: { key } }) => key), ...waitingPhotos.map(({ criterionKey }) => criterionKey)])
    store.takeBack()
    const [goal = { place: sections.length }] = placesOf(sections, (key) => waits.has(key))
    // Once the form can be touched again.
    setTimeout(show, 0, goal)
  }
  const save = () =>
    void unsentFiles().then(async ({ fileNameOf, saveFile, unsentFile }) =>
      saveFile(await unsentFile({ reports: [{ org, visitId, kept: store.kept(), about: { nickname, form } }] }, (_org, _visit, { id }) => store.photoHere(id)), fileNameOf(visitId, store.kept().place)),
    )
  // A tab that only looks on takes nothing back.
  const held = snapshot.ready && submission.state === 'sending' && standsBefore(store.kept())
  const what = () => waiting(store.kept(), prompts, say).join(' · ')
  return (
    <>
      {where.kind === 'sign_in' ? (
        <div className={`${box} border-below bg-below-soft text-below`}>
          <p>{say(keeps ? 'signedOut' : 'signedOutNotKept', { count: where.count })}</p>
          <a className={action} {...(keeps ? {} : { target: '_blank' })} href={`/sign-in?next=${encodeURIComponent(typeof location === 'undefined' ? '/field' : location.pathname + location.hash)}`}>
            {say('signIn')}
          </a>
        </div>
      ) : null}
      {where.kind === 'phone' || where.kind === 'waiting' || where.kind === 'nowhere' ? (
        <div className={`${box} border-line bg-sunken`}>
          <p>{say(where.kind === 'nowhere' ? (notKept === 'full' ? 'phoneFull' : 'notReachedNotKept') : where.kind === 'waiting' ? 'sendsWhenConnected' : 'notReached', { count: where.count })}</p>
          <button type="button" className={action} onClick={() => store.wake()}>
            {say('tryNow')}
          </button>
        </div>
      ) : null}
      {submission.state === 'sending' && where.kind !== 'sending' && !standsBefore(store.kept()) ? <p className={`${box} border-line bg-sunken`}>{say('sentOff.held')}</p> : null}
      {where.kind === 'blocked' ? (
        <div className={`${box} border-below bg-below-soft text-below`}>
          <p>{say(FAULTS.includes(where.foreign ?? 0) ? 'heldUp' : 'blocked', { status: where.foreign ?? 0 })}</p>
          <p className="text-14 wrap-anywhere">{say('blockedWhat', { what: what() })}</p>
          <div className="flex flex-wrap gap-x-4">
            <button type="button" className={action} onClick={() => store.wake()}>
              {say('tryNow')}
            </button>
            <button type="button" className={action} onClick={save}>
              {say('saveAsFile')}
            </button>
            {held ? (
              <button type="button" className={action} onClick={takeBack}>
                {say('sentOff.takeBack')}
              </button>
            ) : null}
          </div>
        </div>
      ) : held ? (
        <Suspense>
          <HeldNotice moving={where.kind === 'sending' || where.kind === 'refused'} what={what()} onSave={save} onChange={takeBack} />
        </Suspense>
      ) : null}
      {where.kind === 'not_begun' || where.kind === 'unreadable' ? (
        <Suspense>
          <StateNotice snapshot={snapshot} />
        </Suspense>
      ) : null}
      {!keeps && where.kind !== 'nowhere' && where.kind !== 'unreadable' ? <p className={`${box} border-line bg-sunken`}>{say(notKept === 'full' ? 'phoneFull' : 'notKept')}</p> : null}
      {over ? (
        <Suspense>
          <OverNotice
            over={over}
            apart={{ names: Object.keys(setAside).flatMap((target) => nameOf(target, prompts, say) ?? []), photos: Object.values(photos).filter((state) => typeof state === 'object').length + snapshot.loose.length }}
            onSave={save}
          />
        </Suspense>
      ) : apart > 0 ? (
        <div className={`${box} border-below bg-below-soft text-below`}>
          <p>{say('setAside', { count: apart })}</p>
          {refused ? (
            <>
              <p className="text-14 wrap-anywhere">{refusedAt.map(({ criterionKey }) => prompts[criterionKey]).join(' · ')}</p>
              <button type="button" className={action} onClick={() => show(refused)}>
                {say('conflict.toFirst')}
              </button>
            </>
          ) : null}
          <Suspense>
            {loose.map(([target, why]) => (
              <Refused key={target} target={target} why={why} what={nameOf(target, prompts, say)} />
            ))}
          </Suspense>
          <button type="button" className={action} onClick={save}>
            {say('saveAsFile')}
          </button>
        </div>
      ) : null}
      {gone ? (
        <div className={`${box} border-below bg-below-soft text-below`}>
          <p>{say('goneCount', { count: lostIn(answers, photos).length })}</p>
          <button type="button" className={action} onClick={() => show(gone)}>
            {say('conflict.toFirst')}
          </button>
        </div>
      ) : null}
      {first ? (
        <div className={`${box} border-line bg-sunken`}>
          <p>{say('conflict.count', { count: 1 + more.length })}</p>
          <button
            type="button"
            className={action}
            onClick={() => show(first)}
          >
            {say('conflict.toFirst')}
          </button>
        </div>
      ) : null}
      <Suspense>
        {atNone.map((conflict) => (
          <div key={conflict.target} className="mx-4 mt-4">
            <Conflict conflict={conflict} criterion={criterionOf(form, conflict.target)} />
          </div>
        ))}
      </Suspense>
    </>
  )
}

type Goal = { place: number; criterionKey?: string }

/** Where questions stand on the screen, in the order of the report; `place`: of their section, from 0. */
const placesOf = (sections: readonly ShownSection[], wanted: (key: string) => boolean): Goal[] =>
  sections.flatMap(({ criteria }, place) => criteria.filter(({ key }) => wanted(key)).map(({ key }) => ({ place, criterionKey: key })))

const criterionOf = ({ sections }: ShopperForm, target: string) => sections.flatMap(({ criteria }) => criteria).find(({ key }) => key === namedTarget(target).key)

/** What a person calls it: a question by its words, the facts of the visit by their own. */
function nameOf(target: string, prompts: Record<string, string>, say: Say): string | undefined {
  const key = target.slice(target.indexOf(':') + 1)
  return target.startsWith('fact:') ? (key === 'visitedAt' ? say('visitedAt') : key === 'purchaseMinor' ? say('purchase') : undefined) : prompts[key]
}

const NAMED = 3

/** The first few of what waits, so that what a network does not let through can be said otherwise; the whole report where it is all of it. */
function waiting({ changes, photos }: Kept, prompts: Record<string, string>, say: Say): string[] {
  const names = [...changes.map(({ target }) => nameOf(targetKey(target), prompts, say)), ...photos.map(({ criterionKey }) => prompts[criterionKey])]
  const known = [...new Set(names.flatMap((name) => name ?? []))]
  return known.length > NAMED ? [...known.slice(0, NAMED), '…'] : known.length > 0 ? known : [say('blockedAll')]
}

/** Two tabs never write one report: the other one has it, and this one is to be read. Stays in sight under the page's name. */
export function Elsewhere({ onTakeOver }: { onTakeOver: () => void }) {
  const { say } = useReport()
  return (
    <div role="status" className="sticky top-[max(3.75rem,calc(3.0625rem+env(safe-area-inset-top)))] z-5 grid border-b border-line bg-sunken px-4 pt-2">
      <p className="text-14">{say('openElsewhere')}</p>
      <button type="button" className={`${action} justify-self-start`} onClick={onTakeOver}>
        {say('continueHere')}
      </button>
    </div>
  )
}
