'use client'

import { namedTarget, type Target } from '@/lib/domain/report/draft'
import type { ShopperForm } from '@/lib/domain/report/shopper-form'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import { lostWords } from './lost-words'
import { useReport } from './report-context'

const action = 'inline-flex min-h-12 items-center pr-4 font-medium text-accent'
const facts: Record<string, string> = { visitedAt: 'visitedAt', purchaseMinor: 'purchase', place: 'place.title' }

/** Two devices said different things: which is used, what the other was, and that one again at a tap. */
export function Conflict({ conflict: { target, lost, mine }, form }: { conflict: Snapshot['conflicts'][number]; form: ShopperForm }) {
  const { store, say, currency, language } = useReport()
  const { kind, key } = namedTarget(target)
  const criterion = form.sections.flatMap(({ criteria }) => criteria).find((one) => one.key === key)
  const what = kind === 'fact' ? say(facts[key] ?? key) : (criterion?.prompt ?? key)
  return (
    <>
      <p className="wrap-anywhere">{say(mine ? 'conflictMine' : 'conflictOther', { what })}</p>
      <p className="text-14 wrap-anywhere text-ink-2">{say('conflictKept', { value: lostWords({ target, lost, criterion, currency, language, say }) })}</p>
      <div className="flex flex-wrap">
        <button
          type="button"
          className={action}
          onClick={() => {
            store.change({ kind, key, value: lost } as Target)
            store.dismissConflict(target)
          }}
        >
          {say('useOther')}
        </button>
        <button type="button" className={action} onClick={() => store.dismissConflict(target)}>
          {say('understood')}
        </button>
      </div>
    </>
  )
}
