'use client'

import { useCallback, useEffect, useRef, type PointerEvent } from 'react'
import type { OutlineRow } from '@/lib/domain/standard/edit/outline'
import { dragRow } from './row-drag'

/** Rows of a list are dragged by their grip (`data-grip` inside `data-row`). @returns what the list listens with, and where its line goes */
export function useRowDrag(rows: readonly OutlineRow[], onDrop: (activeId: string, overId: string) => void) {
  const latest = useRef({ rows, onDrop })
  useEffect(() => {
    latest.current = { rows, onDrop }
  })
  const line = useRef<HTMLDivElement>(null)
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])
  const onPointerDown = useCallback((event: PointerEvent<HTMLElement>) => {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null
    const row = grip?.closest<HTMLElement>('[data-row]')
    if (!grip || !row || !line.current || event.button !== 0) return
    // Neither words are marked nor the page moved meanwhile.
    event.preventDefault()
    grip.setPointerCapture(event.pointerId)
    end.current?.()
    const { rows: standing, onDrop: drop } = latest.current
    end.current = dragRow({ list: event.currentTarget, line: line.current, row, pointer: event.pointerId, from: event.clientY, rows: standing, onDrop: drop })
  }, [])
  return { line, onPointerDown }
}
