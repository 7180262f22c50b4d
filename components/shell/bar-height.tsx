'use client'

import { useEffect, useRef } from 'react'

/** Tells the style sheet how high the bar it stands in is: as many lines as what is chosen takes. What is jumped to or has the focus then stays below it. */
export function BarHeight() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const bar = mark.current?.closest('header')
    if (!bar) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty('--bar', `${Math.ceil(bar.getBoundingClientRect().height)}px`))
    observer.observe(bar, { box: 'border-box' })
    return () => {
      observer.disconnect()
      style.removeProperty('--bar')
    }
  }, [])
  return <span ref={mark} hidden />
}
