import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { isReachable } from '@/lib/offline/reachable'
import type { Say } from '../say'
import { FROM_HERE } from './use-route'
import { goOnWhenNear } from './when-near'

type Props = { to: string; always?: boolean; say: Say; children: ReactNode }

/** In place of a page that only the server draws. It is asked for again when the connection is back, or at a tap. `always`: also where the server is near and this page came in vain. */
export function NeedsConnection({ to, always = false, say, children }: Props) {
  const [asked, setAsked] = useState<'asking' | 'in vain' | null>(null)
  const shown = useRef(true)
  const goOn = async () => {
    const near = await isReachable()
    // Who went back meanwhile stays there.
    if (near && shown.current) location.replace(to)
    return near
  }
  const ask = async () => {
    setAsked('asking')
    if (!(await goOn())) setAsked('in vain')
  }
  const begin = useEffectEvent(() => void goOnWhenNear({ goOn, fromHere: history.state === FROM_HERE, always, shown: () => shown.current }))
  const back = useEffectEvent(() => void ask())
  useEffect(() => {
    shown.current = true
    begin()
    const online = () => back()
    window.addEventListener('online', online)
    return () => {
      shown.current = false
      window.removeEventListener('online', online)
    }
  }, [])
  return (
    <div className="grid gap-4 px-4 py-8">
      {children}
      <p role="status" className="min-h-6 text-ink-2">
        {asked === 'in vain' ? say('stillNone') : null}
      </p>
      <button type="button" aria-disabled={asked === 'asking'} className={buttonLook({ variant: 'primary', size: 'phone' })} onClick={() => void ask()}>
        {say('tryAgain')}
      </button>
    </div>
  )
}
