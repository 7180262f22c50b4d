import { useEffect, useState } from 'react'
import type { Say } from '../say'

/** A new version waits until no page of this one is open, or until the shopper asks for it here. Drafts lie in the vault and stay. */
export function NewVersion({ say }: { say: Say }) {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  useEffect(() => {
    let shown = true
    const look = async () => {
      const worker = await navigator.serviceWorker?.getRegistration('/field')
      if (!worker || !shown) return
      setWaiting(worker.waiting)
      worker.addEventListener('updatefound', () => {
        const coming = worker.installing
        coming?.addEventListener('statechange', () => shown && coming.state === 'installed' && setWaiting(worker.waiting))
      })
    }
    void look().catch(() => undefined)
    return () => {
      shown = false
    }
  }, [])
  if (!waiting) return null
  const update = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take over')
  }
  return (
    <p role="status" className="mx-4 mt-4 flex flex-wrap items-center justify-between gap-x-4 rounded-lg border border-line bg-sunken px-4 py-1">
      {say('newVersion')}
      <button type="button" onClick={update} className="inline-flex min-h-12 items-center font-medium text-accent">
        {say('update')}
      </button>
    </p>
  )
}
