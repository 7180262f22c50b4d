import { ChevronsUpDown } from 'lucide-react'
import type { ComponentProps } from 'react'

/** Name and initial of the organisation; with `switchable` the trigger of a menu. Folds to its mark in a collapsed bar. */
export function OrganisationMark({
  name,
  switchable,
  ...props
}: ComponentProps<'button'> & { name: string; switchable?: boolean }) {
  const inside = (
    <>
      <span
        aria-hidden
        className="grid size-7 shrink-0 place-items-center rounded-[7px] bg-ink text-12 font-semibold text-paper"
      >
        {Array.from(name)[0]?.toLocaleUpperCase()}
      </span>
      <span title={name} className="min-w-0 flex-1 truncate text-left font-semibold group-data-collapsed/side:sr-only">{name}</span>
      {switchable ? (
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3 group-data-collapsed/side:hidden" />
      ) : null}
    </>
  )
  const look = 'flex min-h-11 w-full items-center gap-2.5 rounded px-2'
  if (!switchable) return <div className={look}>{inside}</div>
  return (
    <button type="button" className={`${look} transition-calm hover:bg-sunken data-[state=open]:bg-sunken`} {...props}>
      {inside}
    </button>
  )
}
