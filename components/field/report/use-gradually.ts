'use client'

import { useEffect, useState } from 'react'

/**
 * How many of so many rows are drawn by now: `first` with the tap that opens a screen, the others by `step` in tasks of their own, so
 * that a long part of the report holds up neither a tap nor a frame on a slow phone.
 */
export function useGradually(count: number, first: number, step: number): number {
  const [drawn, setDrawn] = useState(first)
  useEffect(() => {
    if (drawn === Infinity) return
    // Once all are there, a row that joins them takes nobody's place.
    const next = setTimeout(() => setDrawn(drawn + step < count ? drawn + step : Infinity), 0)
    return () => clearTimeout(next)
  }, [drawn, step, count])
  return Math.min(drawn, count)
}
