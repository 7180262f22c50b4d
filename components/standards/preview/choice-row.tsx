'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type Props = { role: 'radio' | 'checkbox'; chosen: boolean; wide?: boolean; onClick: () => void; children: ReactNode }

/** One answer to touch: filled with ink when chosen, as on the phone. */
export const ChoiceRow = ({ role, chosen, wide, onClick, children }: Props) => (
  <button
    type="button"
    role={role}
    aria-checked={chosen}
    onClick={onClick}
    className={clsx(
      'min-h-13 rounded-lg border px-2 py-1 leading-5 font-medium transition-calm',
      wide ? 'px-4 text-left text-16' : 'text-center text-14',
      chosen ? 'border-ink bg-ink text-paper' : 'border-line-control bg-surface text-ink',
    )}
  >
    {children}
  </button>
)
