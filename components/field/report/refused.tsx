'use client'

import { useState } from 'react'
import { sendAgain } from '@/lib/offline/report/set-aside'
import { useReport } from './report-context'

const action = 'inline-flex min-h-12 items-center pr-4 font-medium text-accent'

/** What the server would not take, with its reason: changed above, sent once more as it is, or given up. */
export function Refused({ target, why, what }: { target: string; why: string; what?: string | undefined }) {
  const { store, say } = useReport()
  const [sure, setSure] = useState(false)
  return (
    <div role="alert" className="text-14 text-below">
      {what ? <p className="font-medium">{what}</p> : null}
      <p>{say('notTaken', { why })}</p>
      <div className="flex flex-wrap">
        <button type="button" className={action} onClick={() => sendAgain(store, target)}>
          {say('sendAgain')}
        </button>
        <button type="button" className={`${action} text-below`} onClick={() => (sure ? store.dismissRefused(target) : setSure(true))}>
          {say(sure ? 'giveUpSure' : 'giveUp')}
        </button>
      </div>
    </div>
  )
}
