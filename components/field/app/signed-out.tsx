import { useEffect, useMemo, useState } from 'react'
import { countKept } from '@/lib/offline/count-kept'
import { FieldShell } from '../field-shell'
import { type Messages, sayFrom } from '../say'
import { NeedsConnection } from './needs-connection'

/** Nobody is known on this phone and the server cannot be asked who it is: what is kept here is counted, and shown to nobody. */
export function SignedOut({ to, words, language }: { to: string; words: Messages; language: string }) {
  const say = useMemo(() => sayFrom(words, language), [words, language])
  const [kept, setKept] = useState(0)
  useEffect(() => void countKept().then(setKept), [])
  return (
    <FieldShell title={say('title')} skip={say('skip')}>
      <NeedsConnection to={to} always say={say}>
        <p>{say('signInNeedsConnection')}</p>
        {kept > 0 ? <p className="rounded-lg border border-line bg-sunken px-4 py-3">{say('keptHere', { count: kept })}</p> : null}
      </NeedsConnection>
    </FieldShell>
  )
}
