import type { ReactNode } from 'react'

/** Names and values in two columns; a fact without a value is left out. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
      {facts.map(({ name, value }) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd className="whitespace-pre-wrap">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
