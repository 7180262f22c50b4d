'use client'

import { useEffect, useState } from 'react'
import type { ExportRunSent } from '@/lib/domain/export/export-run'

const EVERY_MS = 2_000
const working = (runs: readonly ExportRunSent[]) => runs.some(({ state }) => state === 'queued' || state === 'running')

/** Runs as they stand, asked for every two seconds while any is being made; `lost` while they cannot be asked for. */
export function useRuns(first: ExportRunSent[], address: string) {
  const [runs, setRuns] = useState(first)
  const [lost, setLost] = useState(false)
  const asking = working(runs)

  async function refresh() {
    try {
      const answer = await fetch(address, { cache: 'no-store' })
      if (!answer.ok) return setLost(true)
      setRuns((await answer.json()) as ExportRunSent[])
      setLost(false)
    } catch {
      setLost(true)
    }
  }

  useEffect(() => {
    if (!asking) return
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      timer = setTimeout(async () => {
        // Nobody looks: asked again when somebody does.
        if (document.visibilityState === 'visible') {
          const found = await fetch(address, { cache: 'no-store' }).then((answer) => (answer.ok ? (answer.json() as Promise<ExportRunSent[]>) : null), () => null)
          if (over) return
          setLost(found === null)
          if (found) setRuns(found)
        }
        if (!over) again()
      }, EVERY_MS)
    }
    again()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [asking, address])

  return { runs, lost, refresh }
}
