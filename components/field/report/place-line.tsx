'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { localeOf } from '@/lib/domain/language'
import { distanceTo, isFar, type Place, type PlaceAsked, placeFault } from '@/lib/domain/report/place'
import { FieldIcon } from '../field-icon'
import { surely } from './later-part'
import { placeReader } from './later-readers'
import { usePartOf, useReport } from './report-context'

type Props = {
  asked: PlaceAsked
  /** Of the branch, as the shopper knows it. */
  branch: string
  /** Whether it can be put aside: asked at the beginning, it can; at the end it stands. */
  once?: boolean
  /** It was tapped before this was there: it begins by itself, and keeps the focus. */
  begin?: boolean
}

/** Where the visit was made, said by the phone when its owner taps. It is in nobody's way. */
export function PlaceLine({ asked, branch, once = false, begin = false }: Props) {
  const { store, say } = useReport()
  const place = usePartOf(store, ({ facts }) => facts.place ?? null)
  const aside = usePartOf(store, ({ placePutAside }) => placePutAside)
  const [state, setState] = useState<'idle' | 'reading' | 'denied' | 'unknown'>(begin ? 'reading' : 'idle')
  const far = isFar(place, asked)
  const needed = placeFault(place, asked) !== null

  async function read() {
    const found = await surely(placeReader).then(({ readPlace }) => readPlace())
    if (typeof found === 'string') return setState(found)
    store.change({ kind: 'fact', key: 'place', value: found })
    setState('idle')
  }
  function record() {
    setState('reading')
    void read()
  }
  const readFirst = useEffectEvent(() => void read())
  useEffect(() => {
    if (!begin) return
    const soon = setTimeout(() => readFirst())
    return () => clearTimeout(soon)
  }, [begin])
  if (once && (aside || (place !== null && !far))) return null
  const putAside = () => store.alter((kept) => ({ ...kept, placePutAside: true }))

  return (
    <section aria-label={say('place.title')} className="mx-4 mt-3 grid gap-2 rounded-lg border border-line bg-sunken px-4 py-3">
      <p>{place ? <Recorded place={place} /> : say('place.told')}</p>
      {far && place ? (
        <p role="status" className="text-below">
          {say('place.far', { distance: distanceText(say, distanceTo(asked.branch, place) ?? 0), branch })}
        </p>
      ) : null}
      {needed ? <p>{say('place.needed', { branch })}</p> : null}
      {state === 'denied' || state === 'unknown' ? (
        <p role="alert" className="text-14 text-below">
          {say(`place.${state}`)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <button type="button" id={once ? undefined : 'place'} autoFocus={begin} aria-disabled={state === 'reading'} onClick={() => state !== 'reading' && record()} className={buttonLook({ size: 'phone' })}>
          <FieldIcon name="place" />
          {say(state === 'reading' ? 'place.reading' : place ? 'place.again' : 'place.record')}
        </button>
        {once ? (
          <button type="button" onClick={putAside} className={buttonLook({ variant: 'quiet', size: 'phone' })}>
            {say(place ? 'understood' : 'place.notNow')}
          </button>
        ) : null}
      </div>
    </section>
  )
}

function Recorded({ place: { at, accuracyMetres } }: { place: Place }) {
  const { say, language, timeZone } = useReport()
  const when = new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone }).format(new Date(at))
  return say('place.recorded', { at: when, accuracy: Math.round(accuracyMetres) })
}

/** Metres below one kilometre, then kilometres with one decimal. */
const distanceText = (say: ReturnType<typeof useReport>['say'], metres: number) =>
  metres < 1_000 ? say('place.metres', { count: Math.round(metres / 10) * 10 }) : say('place.kilometres', { count: Math.round(metres / 100) / 10 })
