'use client'

import { Search } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Combobox } from '../ui/combobox'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'

export type ListFilter = {
  name: string
  label: string
  value: string
  options: { value: string; label: string }[]
  /** Found by typing, for long lists. */
  search?: boolean
}

/** A list's search and filters; they live in the address, so that a link, a reload and going back find the same list. */
export function ListFilters({ searchLabel, query, filters }: { searchLabel: string; query: string; filters: ListFilter[] }) {
  const router = useRouter()
  const path = usePathname()
  const params = useSearchParams()
  const [typed, setTyped] = useState(query)
  const [pending, start] = useTransition()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])

  const change = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    for (const part of [name, 'after', 'before']) next.delete(part)
    if (value) next.set(name, value)
    start(() => router.replace(`${path}?${next}`, { scroll: false }))
  }
  const type = (value: string) => {
    setTyped(value)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => change('q', value.trim()), 250)
  }
  return (
    <form
      role="search"
      aria-busy={pending}
      className="grid gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap"
      onSubmit={(event) => {
        event.preventDefault()
        clearTimeout(waiting.current)
        change('q', typed.trim())
      }}
    >
      <Field label={searchLabel} className="lg:w-72">
        {(control) => (
          <span className="relative block">
            <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3" />
            <Input {...control} type="search" className="pl-9" maxLength={100} value={typed} onChange={(event) => type(event.target.value)} />
          </span>
        )}
      </Field>
      {filters.map(({ name, label, value, options, search }) => (
        <Field key={name} label={label} className="lg:w-52">
          {(control) =>
            search ? (
              <Combobox {...control} placeholder={label} options={options} value={value} onValueChange={(next) => change(name, next)} />
            ) : (
              <Select {...control} value={value} onChange={(event) => change(name, event.target.value)}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )
          }
        </Field>
      ))}
    </form>
  )
}
