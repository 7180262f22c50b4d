'use client'

import { Suspense, useId } from 'react'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { PlaceControl, SoundControl } from './later-controls'

type Recorded = Extract<ShopperCriterion, { type: 'sound' | 'place' }>

/** What only the moment itself can give: a place, and a sound where people may be recorded. */
export const isRecordable = (criterion: ShopperCriterion): criterion is Recorded => criterion.type === 'place' || (criterion.type === 'sound' && criterion.allowed)

export function QuickRecord({ criterion }: { criterion: Recorded }) {
  const heading = useId()
  return (
    <li className="grid gap-2 rounded-lg border border-line-control bg-surface px-3 py-3">
      <p id={heading} className="text-14 leading-5 text-pretty">
        {criterion.prompt}
      </p>
      <Suspense fallback={<div className="h-28" />}>
        {criterion.type === 'sound' ? <SoundControl criterion={criterion} labelledBy={heading} /> : <PlaceControl criterionKey={criterion.key} labelledBy={heading} />}
      </Suspense>
    </li>
  )
}
