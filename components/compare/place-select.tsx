'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { ScopeSelect } from '@/components/ui/scope-select'

/** A choice that leads to another address of the page: which region, or which section of a narrow list. */
export function PlaceSelect({ label, value, choices }: { label: string; value: string; choices: readonly { value: string; label: string; href: string }[] }) {
  const router = useRouter()
  const [, start] = useTransition()
  return (
    <ScopeSelect
      label={label}
      value={value}
      onChange={(event) => {
        const href = choices.find((choice) => choice.value === event.target.value)?.href
        if (href) start(() => router.push(href, { scroll: false }))
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </ScopeSelect>
  )
}
