'use client'

import { useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { localeOf } from '@/lib/domain/language'
import { FieldIcon } from '../field-icon'
import { surely } from './later-part'
import { placeReader } from './later-readers'
import { useAnswer, useReport } from './report-context'
import { withValue } from './with-state'

/** The answer is where the phone says it is, and how exactly it knows, recorded with one tap. */
export function PlaceControl({ criterionKey, labelledBy }: { criterionKey: string; labelledBy: string }) {
  const { say, language, timeZone } = useReport()
  const [answer, change] = useAnswer(criterionKey)
  const [state, setState] = useState<'idle' | 'reading' | 'denied' | 'unknown'>('idle')
  const place = answer.state === 'answered' && answer.value.type === 'place' ? answer.value.place : null

  async function record() {
    setState('reading')
    const read = await surely(placeReader).then(({ readPlace }) => readPlace())
    if (typeof read === 'string') return setState(read)
    change(withValue({ type: 'place', place: read }))
    setState('idle')
  }

  return (
    <div role="group" aria-labelledby={labelledBy} className="grid gap-2">
      <p role="status" className={place ? undefined : 'text-14 text-ink-2'}>
        {place
          ? say('place.recorded', {
              at: new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone }).format(new Date(place.at)), accuracy: Math.round(place.accuracyMetres),
            })
          : say('placeAnswer.told')}
      </p>
      {state === 'denied' || state === 'unknown' ? (
        <p role="alert" className="text-14 text-below">
          {say(`placeAnswer.${state}`)}
        </p>
      ) : null}
      <button type="button" aria-disabled={state === 'reading'} onClick={() => state !== 'reading' && void record()} className={buttonLook({ size: 'phone' })}>
        <FieldIcon name="place" />
        {say(state === 'reading' ? 'place.reading' : place ? 'place.again' : 'place.record')}
      </button>
    </div>
  )
}
