import { useEffect, useState } from 'react'
import type { Say } from '../say'

const DISMISSED = 'etalon.install-hint'
type Prompt = Event & { prompt(): Promise<unknown> }

/** On the home screen the phone keeps what it holds for longer (Safari forgets after seven idle days). Said once, until put away. */
export function InstallHint({ say }: { say: Say }) {
  const [way, setWay] = useState<Prompt | 'by hand' | null>(null)
  useEffect(() => {
    if (isInstalled() || wasDismissed()) return
    const offered = (event: Event) => {
      event.preventDefault()
      setWay(event as Prompt)
    }
    window.addEventListener('beforeinstallprompt', offered)
    const soon = setTimeout(() => 'standalone' in navigator && setWay('by hand'), 0)
    return () => {
      clearTimeout(soon)
      window.removeEventListener('beforeinstallprompt', offered)
    }
  }, [])
  if (!way) return null
  const dismiss = () => {
    setWay(null)
    try {
      localStorage.setItem(DISMISSED, '1')
    } catch {
      // Said again the next time.
    }
  }
  const action = 'inline-flex min-h-12 items-center font-medium text-accent'
  return (
    <div className="mx-4 mt-4 grid rounded-lg border border-line px-4 pt-3 pb-1 text-14">
      <p>{say(way === 'by hand' ? 'installByHand' : 'installHint')}</p>
      <div className="flex gap-6">
        {way !== 'by hand' ? (
          <button type="button" className={action} onClick={() => void way.prompt().finally(() => setWay(null))}>
            {say('install')}
          </button>
        ) : null}
        <button type="button" className={action} onClick={dismiss}>
          {say('notNow')}
        </button>
      </div>
    </div>
  )
}

const isInstalled = () => matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true)

function wasDismissed(): boolean {
  try {
    return localStorage.getItem(DISMISSED) !== null
  } catch {
    return true
  }
}
