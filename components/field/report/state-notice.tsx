'use client'

import type { Snapshot } from '@/lib/offline/report/snapshot'
import { useReport } from './report-context'

const action = 'inline-flex min-h-12 items-center font-medium text-accent'

/** The visit was not begun, with the server's reason; or what lies on this phone could not be read, and another page may. */
export function StateNotice({ snapshot: { notBegun } }: { snapshot: Pick<Snapshot, 'notBegun'> }) {
  const { store, say } = useReport()
  return (
    <div role="alert" className="mx-4 mt-4 grid gap-2 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
      <p>{notBegun === null ? say('unreadable') : say('notBegun', { why: notBegun })}</p>
      <button type="button" className={`${action} justify-self-start`} onClick={() => (notBegun === null ? location.reload() : store.wake())}>
        {say(notBegun === null ? 'openAgain' : 'tryNow')}
      </button>
    </div>
  )
}
