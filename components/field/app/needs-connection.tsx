import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { isReachable } from '@/lib/offline/reachable'
import type { Say } from '../say'

/** In place of a page that only the server draws. It is asked for again when the connection is back, or at a tap. */
export function NeedsConnection({ to, say, children }: { to: string; say: Say; children: ReactNode }) {
  const [asked, setAsked] = useState<'asking' | 'in vain' | null>(null)
  const again = useEffectEvent(() => void ask())
  async function ask() {
    setAsked('asking')
    if (await isReachable()) location.replace(to)
    else setAsked('in vain')
  }
  useEffect(() => {
    const back = () => again()
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [])
  return (
    <div className="grid gap-4 px-4 py-8">
      {children}
      <p role="status" className="text-ink-2 empty:hidden">
        {asked === 'in vain' ? say('stillNone') : null}
      </p>
      <button type="button" aria-disabled={asked === 'asking'} className={buttonLook({ variant: 'primary', size: 'phone' })} onClick={() => void ask()}>
        {say('tryAgain')}
      </button>
    </div>
  )
}
