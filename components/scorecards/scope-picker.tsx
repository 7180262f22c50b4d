'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useRef, useTransition, type ReactNode } from 'react'
import { ChoiceForm } from '@/components/ui/choice-form'
import { ScopeEnd, ScopeSelect } from '@/components/ui/scope-select'
import { useEarlyChoice } from '@/components/ui/use-early-choice'
import { mayGo } from '@/lib/web/going'

type Choice = { value: string; label: string }

/** Standard and period of the page: kept in the address, and remembered for the next time. */
export function ScopePicker({
  labels,
  standards,
  standard,
  periods,
  period,
  keep = {},
  remember,
  beside,
}: {
  labels: { standard: string; period: string }
  standards: readonly Choice[]
  standard: string
  periods: readonly Choice[]
  period: string
  /** What else of the address stays. */
  keep?: Record<string, string>
  remember: (choice: { standard: string; period: string }) => Promise<unknown>
  /** Stands beside the period. */
  beside: ReactNode
}) {
  const router = useRouter()
  const path = usePathname()
  const form = useRef<HTMLFormElement>(null)
  const [, start] = useTransition()
  const go = (choice: { standard: string; period: string }) =>
    mayGo() && start(async () => {
      router.push(`${path}?${new URLSearchParams({ ...choice, ...keep })}`)
      await remember(choice)
    })
  const several = standards.length > 1
  // Another standard has other waves: the period falls back to its usual one.
  useEarlyChoice(form, { ...(several ? { standard } : {}), period }, (early) => go({ standard: early.standard ?? standard, period: (early.standard ?? standard) === standard ? (early.period ?? period) : '' }))
  return (
    <ChoiceForm ref={form} action={path} kept={[...Object.entries(keep), ...(several ? [] : [['standard', standard] as const])]}>
      {several ? (
        <ScopeSelect label={labels.standard} name="standard" value={standard} onChange={(event) => go({ standard: event.target.value, period: '' })}>
          {standards.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </ScopeSelect>
      ) : null}
      <ScopeEnd>
        <ScopeSelect label={labels.period} name="period" value={period} onChange={(event) => go({ standard, period: event.target.value })}>
          {periods.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </ScopeSelect>
        {beside}
      </ScopeEnd>
    </ChoiceForm>
  )
}
