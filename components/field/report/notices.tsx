'use client'

import { Suspense } from 'react'
import type { ShopperForm } from '@/lib/domain/report/shopper-form'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import type { Say } from '../say'
import { Conflict } from './later-conflict'
import { unsentFiles } from './later-readers'
import { Refused } from './later-refused'
import { useReport } from './report-context'

const box = 'mx-4 mt-4 grid gap-2 rounded-lg border px-4 py-3'
const action = 'inline-flex min-h-12 items-center font-medium text-accent'

/** What needs the person's hand: signed out, not reached, refused, changed on two phones. Said once, at the top, until settled. */
export function Notices({ snapshot, prompts, form }: { snapshot: Snapshot; prompts: Record<string, string>; form: ShopperForm }) {
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
      {conflicts.map((conflict) => (
        <div key={conflict.target} className={`${box} border-line bg-sunken`}>
          <Suspense>
            <Conflict conflict={conflict} form={form} />
          </Suspense>
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
