import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { isReachable } from '@/lib/offline/reachable'
import type { Say } from '../say'
import { FROM_HERE } from './use-route'

/** In place of a page that only the server draws. It is asked for again when the connection is back, or at a tap. */
export function NeedsConnection({ to, say, children }: { to: string; say: Say; children: ReactNode }) {
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
  const begin = useEffectEvent(async () => {
    // What was thought of the connection may be old. Where the browser has just tried in vain although the server answers, it is not tried again by itself.
    if (history.state === FROM_HERE ? await goOn() : await isReachable()) return
    // Not every browser says that a connection is back.
    for (let pause = 4_000; shown.current; pause = Math.min(2 * pause, 30_000)) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      if (shown.current && document.visibilityState === 'visible' && (await goOn())) return
    }
  })
  const back = useEffectEvent(() => void ask())
  useEffect(() => {
    shown.current = true
    void begin()
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
