'use client'

import { Suspense, useState } from 'react'
import { buttonBase, phoneSize, quietLook, secondaryLook } from '@/components/ui/button-parts'
import type { PlaceAsked } from '@/lib/domain/report/place'
import { FieldIcon } from '../field-icon'
import { PlaceLine } from './later'
import { usePartOf, useReport } from './report-context'

/** Asks for the place at the beginning of a report, and can be put aside. What records it is fetched with the tap, or where there is one already. */
export function PlaceAsk({ asked, branch }: { asked: PlaceAsked; branch: string }) {
  const { store, say } = useReport()
  const told = usePartOf(store, ({ facts }) => facts.place ?? null) !== null
  const aside = usePartOf(store, ({ placePutAside }) => placePutAside)
  const [begin, setBegin] = useState(false)
  if (aside) return null
  const ask = (
    <section aria-label={say('place.title')} className="mx-4 mt-3 grid gap-2 rounded-lg border border-line bg-sunken px-4 py-3">
      <p>{say('place.told')}</p>
      <div className="flex flex-wrap gap-2">
        <button type="button" aria-disabled={begin} onClick={() => setBegin(true)} className={`${buttonBase} ${secondaryLook} ${phoneSize}`}>
          <FieldIcon name="place" />
          {say(begin ? 'place.reading' : 'place.record')}
        </button>
        <button type="button" onClick={() => store.alter((kept) => ({ ...kept, placePutAside: true }))} className={`${buttonBase} ${quietLook} ${phoneSize}`}>
          {say('place.notNow')}
        </button>
      </div>
    </section>
  )
  const more = told || begin || asked.rule !== 'record'
  return <Suspense fallback={told ? null : ask}>{more ? <PlaceLine asked={asked} branch={branch} once begin={begin} /> : ask}</Suspense>
}
