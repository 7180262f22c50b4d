'use client'

import { useEffect, useState } from 'react'
import type { ExportRunSent } from '@/lib/domain/export/export-run'

const EVERY_MS = 2_000

const load = (address: string): Promise<ExportRunSent[] | null> =>
  fetch(address, { cache: 'no-store' }).then((answer) => (answer.ok ? (answer.json() as Promise<ExportRunSent[]>) : null)).catch(() => null)

/** Runs as they stand, asked for every two seconds while any is being made and somebody looks; `lost` while they cannot be asked for. */
export function useRuns(first: ExportRunSent[], address: string) {
  const [runs, setRuns] = useState(first)
  const [lost, setLost] = useState(false)
  const working = runs.some(({ state }) => state === 'queued' || state === 'running')

  const show = (found: ExportRunSent[] | null) => {
    setLost(found === null)
    if (found) setRuns(found)
  }

  useEffect(() => {
    if (!working) return
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      timer = setTimeout(async () => {
        const found = document.visibilityState === 'visible' ? await load(address) : undefined
        if (over) return
        if (found !== undefined) show(found)
        again()
      }, EVERY_MS)
    }
    again()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [working, address])

  return { runs, lost, refresh: async () => show(await load(address)) }
}
