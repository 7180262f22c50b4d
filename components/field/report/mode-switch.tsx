'use client'

import type { CaptureMode } from '@/lib/domain/report/capture-mode'
import { useReport } from './report-context'

const modes: CaptureMode[] = ['during', 'after']

/** Which of the two screens is on: while there, or afterwards. Kept for this report. */
export function ModeSwitch({ mode }: { mode: CaptureMode }) {
  const { store, say } = useReport()
  return (
    <div role="group" aria-label={say('mode.label')} className="mx-4 mt-3 grid grid-cols-2 gap-1 rounded-lg border border-line bg-sunken p-1">
      {modes.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={mode === one}
          onClick={() => store.alter((kept) => ({ ...kept, mode: one }))}
          className={`min-h-12 rounded px-3 text-14 ${mode === one ? 'bg-surface font-medium text-ink' : 'text-ink-2'}`}
        >
          {say(`mode.${one}`)}
        </button>
      ))}
    </div>
  )
}
