'use client'

import { useState } from 'react'
import type { Over } from '@/lib/offline/report/kept'
import { useGoing } from '../going'
import { useReport } from './report-context'

const action = 'inline-flex min-h-12 items-center font-medium text-accent'

/** A report that takes nothing more from this phone: why, what of it is here alone, and what can become of that. */
export function OverNotice({ over, apart, onSave }: { over: Over; /** What the server does not have, by name; photos counted. */ apart: { names: string[]; photos: number }; onSave: () => void }) {
  const { store, say, org, visitId } = useReport()
  const going = useGoing()
  const [sure, setSure] = useState(false)
  const what = [...new Set(apart.names), ...(apart.photos > 0 ? [say('photosGiven', { count: apart.photos })] : [])]
  const letGo = () => void store.letGo().then(() => over.kind === 'ended' && going.to(`/field/${org}/${visitId}`))
  return (
    <div role="alert" className="mx-4 mt-4 grid gap-2 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
      <p className="font-medium">{over.kind === 'sent' ? say('over.sent', { number: over.receipt.number, receipt: over.receipt.receipt }) : say('over.ended')}</p>
      {what.length > 0 ? (
        <>
          <p>{say('over.apart')}</p>
          <p className="text-14 wrap-anywhere">{what.join(' · ')}</p>
        </>
      ) : null}
      <div className="flex flex-wrap gap-x-4">
        <button type="button" className={action} onClick={onSave}>
          {say('saveAsFile')}
        </button>
        <button type="button" className={`${action} text-below`} onClick={() => (sure ? letGo() : setSure(true))}>
          {say(sure ? 'over.removeSure' : 'over.remove')}
        </button>
      </div>
    </div>
  )
}
