'use client'

import { useSortable } from '@dnd-kit/sortable'
import { clsx } from 'clsx'
import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import { memo, type CSSProperties, type ReactNode } from 'react'

type Props = {
  id: string
  kind: 'section' | 'criterion' | 'group'
  label: string
  figure?: string
  marks?: ReactNode
  selected: boolean
  folded?: boolean
  foldLabel?: string
  onSelect: (id: string) => void
  onFold?: (id: string) => void
}

/** One line of the outline: dragged by its grip, chosen by its name. Drawn again only when something of its own changed. */
export const OutlineLine = memo(function OutlineLine({ id, kind, label, figure, marks, selected, folded, foldLabel, onSelect, onFold }: Props) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id, disabled: { draggable: kind === 'group' } })
  const style: CSSProperties = { transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined, transition }
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={clsx(
        'group/row flex min-h-9 items-center rounded transition-calm pointer-coarse:min-h-12',
        isDragging && 'relative z-1 bg-surface opacity-80 lifted',
        selected ? 'bg-accent-soft' : 'hover:bg-sunken',
        kind === 'section' && 'mt-1',
      )}
    >
      {kind === 'section' ? (
        <button
          type="button"
          aria-label={foldLabel}
          aria-expanded={!folded}
          onClick={() => onFold?.(id)}
          className="grid h-9 w-7 shrink-0 place-items-center text-ink-2"
        >
          {folded ? <ChevronRight className="size-4" /> : <ChevronDown className="size-4" />}
        </button>
      ) : null}
      {kind === 'group' ? null : (
        <span
          {...listeners}
          aria-hidden
          className={clsx('grid h-9 w-6 shrink-0 cursor-grab touch-none place-items-center text-ink-3', kind === 'section' && '-ml-1')}
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
        <span className="min-w-0 flex-1 truncate" dir="auto">
          {label}
        </span>
        {marks}
        {figure ? <span className="shrink-0 text-12 font-normal text-ink-3">{figure}</span> : null}
      </button>
    </li>
  )
})
