'use client'

import { useEffect, useState } from 'react'
import type { Recording } from '@/lib/domain/report/answer'
import { withoutRecording } from '@/lib/offline/report/answer-recordings'
import { sendPhotoAgain } from '@/lib/offline/report/set-aside'
import { RareIcon } from '../rare-icon'
import { textOfSeconds } from './numbers'
import { usePartOf, useReport } from './report-context'

type Props = { criterionKey: string; recording: Recording; number: number }

/** One sound of an answer: how long it is, where it is, to be listened to and deleted. */
export function RecordingLine({ criterionKey, recording: { id, seconds }, number }: Props) {
  const { store, say, address: visit } = useReport()
  const state = usePartOf(store, ({ photos }) => photos[id]) ?? 'lost'
  const [address, setAddress] = useState<string | null>(null)
  const [away, setAway] = useState(false)
  const [sure, setSure] = useState(false)
  useEffect(() => () => void (address?.startsWith('blob:') && URL.revokeObjectURL(address)), [address])

  async function play() {
    setAway(false)
    const here = await store.photoHere(id).catch(() => null)
    setAddress(here ? URL.createObjectURL(here) : `${visit}/evidence/${id}`)
  }

  /** A sound of another phone, or one the server has taken over, is fetched anew each time. */
  function fail() {
    if (address?.startsWith('blob:')) return
    setAddress(null)
    setAway(true)
  }

  const bad = state === 'lost' || typeof state === 'object'
  return (
    <li className="grid gap-2 rounded-lg border border-line bg-surface px-3 py-2">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 text-14">
          <span className="block tabular-nums">{say('sound.one', { number, time: textOfSeconds(seconds) })}</span>
          {bad ? null : (
            <span role="status" className="block text-ink-2">
              {say(`sound.${state}`)}
            </span>
          )}
        </span>
        {address || state === 'lost' ? null : (
          <button type="button" aria-label={say('sound.play', { number })} onClick={() => void play()} className="grid size-12 place-items-center text-accent">
            <RareIcon name="start" />
          </button>
        )}
        {sure ? null : (
          <button type="button" aria-label={say('sound.delete', { number })} onClick={() => setSure(true)} className="grid size-12 place-items-center text-ink-2">
            <RareIcon name="close" />
          </button>
        )}
      </div>
      {sure ? (
        <div className="flex flex-wrap gap-x-4">
          <button type="button" onClick={() => store.removePhoto(criterionKey, id, withoutRecording)} className="min-h-12 font-medium text-below">
            {say('sound.deleteSure')}
          </button>
          <button type="button" onClick={() => setSure(false)} className="min-h-12 text-accent">
            {say('sound.keep')}
          </button>
        </div>
      ) : null}
      {away ? (
        <p role="status" className="text-14 text-ink-2">
          {say('sound.notHere')}
        </p>
      ) : null}
      {address ? <audio controls autoPlay src={address} onError={fail} aria-label={say('sound.play', { number })} className="w-full" /> : null}
      {bad ? (
        <div role="alert" className="text-14 text-below">
          <p>{typeof state === 'object' ? say('sound.refused', { why: state.refused }) : say('sound.lost')}</p>
          {typeof state === 'object' ? (
            <button type="button" className="inline-flex min-h-12 items-center font-medium text-accent" onClick={() => sendPhotoAgain(store, id)}>
              {say('sendAgain')}
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
