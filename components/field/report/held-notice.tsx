'use client'

import { useEffect, useState } from 'react'
import { useReport } from './report-context'

/** On a good line all is gone by then. */
const SLOW_MS = 15_000
const action = 'inline-flex min-h-12 items-center font-medium text-accent'

/** A report that was sent off waits for an answer or a photo: what for, and that it can be taken back until then. `moving`: said only once it takes long. */
export function HeldNotice({ moving, what, onSave, onChange }: { moving: boolean; what: string; onSave: () => void; onChange: () => void }) {
  const { say } = useReport()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setLong, SLOW_MS, true)
    return () => clearTimeout(timer)
  }, [])
  if (moving && !long) return null
  return (
    <div className="mx-4 mt-4 grid gap-2 rounded-lg border border-line bg-sunken px-4 py-3">
      <p>{say('heldBack')}</p>
      <p>{say('sentOff.free')}</p>
      <p className="text-14 wrap-anywhere">{say('blockedWhat', { what })}</p>
      <div className="flex flex-wrap gap-x-4">
        <button type="button" className={action} onClick={onSave}>
          {say('saveAsFile')}
        </button>
        <button type="button" className={action} onClick={onChange}>
          {say('sentOff.takeBack')}
        </button>
      </div>
    </div>
  )
}
