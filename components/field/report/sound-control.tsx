'use client'

import { useEffect, useState } from 'react'
import { MAX_RECORDING_SECONDS, MAX_RECORDINGS_PER_ANSWER } from '@/lib/domain/report/limits'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { FieldIcon } from '../field-icon'
import { keepRecording } from './keep-recording'
import { textOfSeconds } from './numbers'
import { RecordingLine } from './recording-line'
import { useAnswer, usePartOf, useReport } from './report-context'
import { useRecorder } from './use-recorder'
import { withState } from './with-state'

type Props = { criterion: Extract<ShopperCriterion, { type: 'sound' }>; labelledBy: string }

/** The answer is what the phone heard. Where people may not be recorded, it says so and notes that nothing was checked. */
export const SoundControl = (props: Props) => (props.criterion.allowed ? <Recorder {...props} /> : <Forbidden {...props} />)

function Recorder({ criterion: { key }, labelledBy }: Props) {
  const { store, say } = useReport()
  const [answer] = useAnswer(key)
  const [fault, setFault] = useState<'empty' | 'tooLarge' | null>(null)
  const { runs, seconds, problem, toggle } = useRecorder(MAX_RECORDING_SECONDS, async (recording) => setFault(await keepRecording(store, key, recording)))
  const recordings = answer.recordings ?? []
  const wrong = problem ?? fault

  function tap() {
    setFault(null)
    toggle()
  }

  return (
    <div role="group" aria-labelledby={labelledBy} className="grid gap-2">
      {recordings.length > 0 ? (
        <ul aria-label={say('sound.title')} className="grid gap-2">
          {recordings.map((recording, index) => (
            <RecordingLine key={recording.id} criterionKey={key} recording={recording} number={index + 1} />
          ))}
        </ul>
      ) : null}
      {runs || recordings.length < MAX_RECORDINGS_PER_ANSWER ? (
        <button
          type="button"
          aria-pressed={runs}
          onClick={tap}
          className="inline-flex min-h-14 items-center justify-center gap-2 rounded-lg bg-accent px-4 font-medium text-accent-on active:brightness-95"
        >
          <FieldIcon name={runs ? 'stop' : 'microphone'} />
          <span className="tabular-nums">{runs ? say('sound.stop', { time: textOfSeconds(seconds) }) : say(recordings.length === 0 ? 'sound.record' : 'sound.again')}</span>
        </button>
      ) : null}
      <p className="text-14 text-ink-2">{say('sound.told')}</p>
      {wrong ? (
        <p role="alert" className="text-14 text-below">
          {say(`sound.${wrong}`)}
        </p>
      ) : null}
    </div>
  )
}

function Forbidden({ criterion: { key } }: Props) {
  const { store, say } = useReport()
  const [answer] = useAnswer(key)
  const ready = usePartOf(store, (snapshot) => snapshot.ready)
  const reason = say('sound.forbiddenReason')
  const open = answer.state === 'open'
  // Nothing is left to decide here, so nobody is asked to tap it.
  useEffect(() => {
    if (ready && open) store.setAnswer(key, withState({ state: 'could_not_check', reason }))
  }, [ready, open, reason, key, store])
  return <p className="text-ink-2">{say('sound.forbidden')}</p>
}
