'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

/** The stopwatch as the shopper has it: one huge button. Counts only while the preview is open. */
export function PreviewStopwatch({ onStop }: { onStop: (seconds: number) => void }) {
  const t = useTranslations('standard-editor')
  const [seconds, setSeconds] = useState(0)
  const [running, setRunning] = useState(false)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000)
    return () => clearInterval(timer)
  }, [running])
  const press = () => {
    if (running) onStop(seconds)
    else setSeconds(0)
    setRunning(!running)
  }
  return (
    <span className="flex items-center gap-4">
      <span role="timer" className="text-40">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
      <Button variant="primary" size="phone" className="flex-1" onClick={press}>
        {t(running ? 'stopwatchStop' : 'stopwatchStart')}
      </Button>
    </span>
  )
}
