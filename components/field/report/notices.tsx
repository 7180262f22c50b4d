'use client'

import { Suspense } from 'react'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import type { Say } from '../say'
import { Refused, unsentFiles } from './later-refused'
import { useReport } from './report-context'

const box = 'mx-4 mt-4 grid gap-2 rounded-lg border px-4 py-3'
const action = 'inline-flex min-h-12 items-center font-medium text-accent'

/** What needs the person's hand: signed out, not reached, refused, changed on two phones. Said once, at the top, until settled. */
export function Notices({ snapshot, prompts }: { snapshot: Snapshot; prompts: Record<string, string> }) {
  const { store, say, org, visitId } = useReport()
  const { where, keeps, notKept, conflicts, setAside, photos } = snapshot
  const apart = Object.keys(setAside).length + Object.values(photos).filter((state) => typeof state === 'object').length
  const loose = Object.entries(setAside).filter(([target]) => !target.startsWith('answer:'))
  const save = () =>
    void unsentFiles().then(async ({ saveFile, unsentFile }) =>
      saveFile(await unsentFile([{ org, visitId, kept: store.kept() }], (_org, _visit, { id }) => store.photoHere(id)), `report-${visitId.slice(0, 8)}.json`),
    )
  return (
    <>
      {where.kind === 'sign_in' ? (
        <div className={`${box} border-below bg-below-soft text-below`}>
          <p>{say('signedOut', { count: where.count })}</p>
          <a className={action} href={`/sign-in?next=${encodeURIComponent(typeof location === 'undefined' ? '/field' : location.pathname + location.hash)}`}>
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
      {!keeps && where.kind !== 'nowhere' ? <p className={`${box} border-line bg-sunken`}>{say(notKept === 'full' ? 'phoneFull' : 'notKept')}</p> : null}
      {apart > 0 ? (
        <div className={`${box} border-below bg-below-soft text-below`}>
          <p>{say('setAside', { count: apart })}</p>
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
      {conflicts.map(({ target, lost, mine }) => (
        <div key={target} className={`${box} border-line bg-sunken`}>
          <p>{say(mine ? 'conflictMine' : 'conflictOther', { what: prompts[target.slice(target.indexOf(':') + 1)] ?? '' })}</p>
          <p className="text-14 text-ink-2">{say('conflictKept', { value: wordsOf(lost) })}</p>
          <button type="button" className={action} onClick={() => store.dismissConflict(target)}>
            {say('understood')}
          </button>
        </div>
      ))}
    </>
  )
}

/** What a person calls it: a question by its words, the facts of the visit by their own. */
function nameOf(target: string, prompts: Record<string, string>, say: Say): string | undefined {
  const key = target.slice(target.indexOf(':') + 1)
  return target.startsWith('fact:') ? (key === 'visitedAt' ? say('visitedAt') : key === 'purchaseMinor' ? say('purchase') : undefined) : prompts[key]
}

/** Two tabs never write one report: the other one has it. */
export function Elsewhere({ onTakeOver }: { onTakeOver: () => void }) {
  const { say } = useReport()
  return (
    <div role="status" className={`${box} border-line bg-sunken`}>
      <p>{say('openElsewhere')}</p>
      <button type="button" className={action} onClick={onTakeOver}>
        {say('continueHere')}
      </button>
    </div>
  )
}

/** The value that lost, readable enough to be entered again. */
function wordsOf(lost: unknown): string {
  if (typeof lost !== 'object' || lost === null) return String(lost ?? '–')
  const { value, comment, reason } = lost as { value?: Record<string, unknown>; comment?: string; reason?: string }
  const said = value ? Object.entries(value).filter(([key]) => key !== 'type').map(([, one]) => String(one)) : []
  return [...said, reason, comment].filter(Boolean).join(' · ') || '–'
}
