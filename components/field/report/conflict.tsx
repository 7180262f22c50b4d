'use client'

import { namedTarget } from '@/lib/domain/report/draft'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import { takeLost } from '@/lib/offline/report/take-lost'
import { CutText } from './cut-text'
import { lostWords } from './lost-words'
import { useReport } from './report-context'

const action = 'inline-flex min-h-12 items-center pr-4 text-left font-medium text-accent'
const facts: Record<string, string> = { visitedAt: 'visitedAt', purchaseMinor: 'purchase', place: 'place.title' }

type Props = {
  conflict: Snapshot['conflicts'][number]
  /** The question it is about; none for a fact of the visit. */
  criterion: ShopperCriterion | undefined
  /** It stands at its question, which says what was asked. */
  here?: boolean
}

/** Two devices said different things: which is used, what the other was, and that one again at a tap. Stays until one is chosen. */
export function Conflict({ conflict, criterion, here = false }: Props) {
  const { target, lost, mine } = conflict
  const { store, say, currency, language } = useReport()
  const { kind, key } = namedTarget(target)
  const which = mine ? 'mine' : 'other'
  const what = kind === 'fact' ? say(facts[key] ?? key) : (criterion?.prompt ?? key)
  // The button that was pressed goes with the choice: who reads by keyboard or by ear is left at its question.
  const choose = (decide: () => void) => {
    const place = document.getElementById(`question-${key}`) ?? document.getElementById('content')
    if (place) place.tabIndex = -1
    place?.focus({ preventScroll: true })
    decide()
  }
  return (
    <div className="grid gap-1 rounded-lg border border-line bg-sunken px-4 pt-3 pb-1">
      <p className="text-14 wrap-anywhere">{say(`conflict.${here ? 'here' : 'named'}.${which}`, { what })}</p>
      <CutText text={say(`conflict.kept.${which}`, { value: lostWords({ target, lost, criterion, currency, language, say }) })} />
      <div className="flex flex-wrap">
        <button type="button" className={action} onClick={() => choose(() => takeLost(store, conflict))}>
          {say(`conflict.use.${which}`)}
        </button>
        <button type="button" className={action} onClick={() => choose(() => store.dismissConflict(target))}>
          {say('conflict.keepNewer')}
        </button>
      </div>
    </div>
  )
}
