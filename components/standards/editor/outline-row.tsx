'use client'

import { clsx } from 'clsx'
import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import { memo } from 'react'

type Props = {
  id: string
  kind: 'section' | 'criterion' | 'group'
  /** Its group's line stands beside it, as far as the group goes. */
  inGroup: boolean
  label: string
  figure?: string
  /** What is said under the name, such as how many texts are missing. */
  note?: string
  selected: boolean
  folded?: boolean
  foldLabel?: string
  onSelect: (id: string) => void
  onFold?: (id: string) => void
}

/** One line of the outline: dragged by its grip, chosen by its name. Drawn again only when something of its own changed. */
export const OutlineLine = memo(function OutlineLine({ id, kind, inGroup, label, figure, note, selected, folded, foldLabel, onSelect, onFold }: Props) {
  return (
    <li
      data-row={id}
      className={clsx(
        'group/row flex min-h-9 items-center rounded transition-calm data-dragging:opacity-50 pointer-coarse:min-h-12',
        '[contain-intrinsic-size:auto_36px] [content-visibility:auto]',
        selected ? 'bg-accent-soft' : 'hover:bg-sunken',
        kind === 'section' && 'mt-1',
        inGroup && 'ml-3 rounded-l-none border-l-2 border-line-strong',
      )}
    >
      {kind === 'section' ? (
        <button
          type="button"
          aria-label={foldLabel}
          aria-expanded={!folded}
          onClick={() => onFold?.(id)}
          className="grid h-9 w-7 shrink-0 place-items-center text-ink-2 focus-visible:-outline-offset-2"
        >
          {folded ? <ChevronRight className="size-4" /> : <ChevronDown className="size-4" />}
        </button>
      ) : null}
      {kind === 'group' ? null : (
        <span
          data-grip=""
          aria-hidden
          className={clsx('grid h-9 w-6 shrink-0 cursor-grab touch-none place-items-center text-ink-3 active:cursor-grabbing', kind === 'section' && '-ml-1')}
        >
          <GripVertical className="size-3.5" />
        </span>
      )}
      <button
        type="button"
        data-outline-row={id}
        aria-current={selected || undefined}
        onClick={() => onSelect(id)}
        className={clsx(
          'flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded pr-2 text-left focus-visible:-outline-offset-2',
          kind === 'section' && 'font-semibold',
          kind === 'group' && 'pl-13 text-12 font-medium text-ink-2',
        )}
      >
        <span className={clsx('grid min-w-0 flex-1', note && 'py-1')}>
          <span className="truncate" dir="auto">
            {label}
          </span>
          {note ? <span className="text-12 font-normal text-ink-3">{note}</span> : null}
        </span>
        {figure ? <span className="shrink-0 text-12 font-normal text-ink-3">{figure}</span> : null}
      </button>
    </li>
  )
})
