'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { ScopeSelect } from '@/components/ui/scope-select'

type Choice = { value: string; label: string }

/** Standard and period of the page: kept in the address, and remembered for the next time. */
export function ScopePicker({
  labels,
  standards,
  standard,
  periods,
  period,
  keep,
  remember,
}: {
  labels: { standard: string; period: string }
  standards: readonly Choice[]
  standard: string
  periods: readonly Choice[]
  period: string
  /** What else of the address stays. */
  keep?: Record<string, string>
  remember: (choice: { standard: string; period: string }) => Promise<unknown>
}) {
  const router = useRouter()
  const path = usePathname()
  const [, start] = useTransition()
  const go = (choice: { standard: string; period: string }) =>
    start(async () => {
      router.push(`${path}?${new URLSearchParams({ ...choice, ...keep })}`)
      await remember(choice)
    })
  return (
    <>
      {standards.length > 1 ? (
        // Another standard has other waves: the period falls back to its usual one.
        <ScopeSelect label={labels.standard} value={standard} onChange={(event) => go({ standard: event.target.value, period: '' })}>
          {standards.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </ScopeSelect>
      ) : null}
      <ScopeSelect label={labels.period} value={period} onChange={(event) => go({ standard, period: event.target.value })}>
        {periods.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </ScopeSelect>
    </>
  )
}
