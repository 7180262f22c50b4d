'use client'

import { useEffect } from 'react'
import { withTimeSpent } from '@/lib/offline/report/times'
import type { ReportStore } from '@/lib/offline/report/store'

const STEP_MS = 15_000

/** Counts the seconds a section is on the screen, and only while the page can be seen. Null: no section is. */
export function useSectionTime(store: ReportStore, sectionKey: string | null): void {
  useEffect(() => {
    if (sectionKey === null) return
    const seen = () => document.visibilityState === 'visible'
    let from = seen() ? performance.now() : null
    let seconds = 0
    const keep = () => {
      const now = performance.now()
      if (from !== null) seconds += (now - from) / 1_000
      if (from !== null) from = now
      const whole = Math.floor(seconds)
      if (whole === 0) return
      seconds -= whole
      store.alter((kept) => withTimeSpent(kept, sectionKey, whole))
    }
    const turn = () => {
      keep()
      from = seen() ? performance.now() : null
    }
    const timer = setInterval(keep, STEP_MS)
    document.addEventListener('visibilitychange', turn)
    return () => {
      keep()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', turn)
    }
  }, [store, sectionKey])
}
