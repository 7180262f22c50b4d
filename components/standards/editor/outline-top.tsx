'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { Selection } from './editor-state'

/** What stands above the sections: the whole standard and its scenarios. */
export function OutlineTop({ selection, scenarios, onSelect }: { selection: Selection; scenarios: number; onSelect: (id: string) => void }) {
  const t = useTranslations('standard-editor')
  return (
    <ul className="grid border-b border-line pb-2">
      {(['standard', 'scenarios'] as const).map((id) => (
        <li key={id}>
          <button
            type="button"
            aria-current={selection === id || undefined}
            onClick={() => onSelect(id)}
            className={clsx(
              'flex min-h-9 w-full items-center justify-between rounded px-2 text-left transition-calm focus-visible:-outline-offset-2 pointer-coarse:min-h-12',
              selection === id ? 'bg-accent-soft font-medium' : 'hover:bg-sunken',
            )}
          >
            {t(id === 'standard' ? 'wholeStandard' : 'scenarios')}
            {id === 'scenarios' ? <span className="text-12 font-normal text-ink-3">{scenarios}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
