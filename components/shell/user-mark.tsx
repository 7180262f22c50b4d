import { CircleUser } from 'lucide-react'
import type { ComponentProps } from 'react'

/** Name of the person signed in: the trigger of their menu at the foot of the left bar. */
export function UserMark({ name, ...props }: ComponentProps<'button'> & { name: string }) {
  return (
    <button
      type="button"
      className="flex min-h-9 w-full items-center gap-2.5 rounded px-2.5 text-ink-2 transition-calm group-data-collapsed/side:justify-center hover:bg-sunken hover:text-ink data-[state=open]:bg-sunken pointer-coarse:min-h-11"
      {...props}
    >
      <CircleUser aria-hidden className="size-4 shrink-0 stroke-[1.75]" />
      <span title={name} className="min-w-0 truncate text-left group-data-collapsed/side:sr-only">{name}</span>
    </button>
  )
}
