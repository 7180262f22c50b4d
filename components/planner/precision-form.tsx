'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState, useTransition } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'

export type PrecisionWords = { points: string; slider: string; goal: string; branch: string; mean: string; wrong: string; working: string }
type Choice = { points: number; goal: string }

/** A slider is let come to rest before the page follows it. */
const REST = 300

/** The wanted precision, by hand or by number, and whether of branches or of means; all of it kept in the address. */
export function PrecisionForm({ points, goal, least, most, kept, words }: Choice & { least: number; most: number; kept: Record<string, string>; words: PrecisionWords }) {
  const router = useRouter()
  const path = usePathname()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const timer = useRef<number | undefined>(undefined)
  const text = typed ?? String(points)
  const valid = /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const go = (choice: Choice) => {
    window.clearTimeout(timer.current)
    start(() => {
      router.replace(`${path}?${new URLSearchParams({ ...kept, points: String(choice.points), goal: choice.goal })}`, { scroll: false })
      setTyped(null)
    })
  }
  const type = (next: string) => {
    setTyped(next)
    window.clearTimeout(timer.current)
    const wanted = Number(next)
    if (/^\d+$/.test(next.trim()) && wanted >= least && wanted <= most) timer.current = window.setTimeout(() => go({ points: wanted, goal }), REST)
  }
  return (
    <form
      data-screen-only
      className="flex flex-wrap items-start gap-x-8 gap-y-4"
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault()
        if (valid) go({ points: Number(text), goal })
      }}
    >
      <div className="flex min-w-0 items-start gap-4">
        <Field label={words.points} error={valid ? undefined : words.wrong} className="w-40">
          {(control) => <Input {...control} type="number" inputMode="numeric" min={least} max={most} step={1} value={text} onChange={(event) => type(event.target.value)} />}
        </Field>
        <div className="grid gap-1.5">
          <label htmlFor={id} className="text-12 font-medium text-ink-2">
            {words.slider}
          </label>
          <input
            id={id} type="range" min={least} max={most} step={1} value={valid ? Number(text) : points} aria-valuetext={`± ${text}`}
            onChange={(event) => type(event.target.value)}
            className="h-10 w-40 cursor-pointer accent-accent sm:w-64 pointer-coarse:h-12"
          />
        </div>
      </div>
      <div className="grid gap-1.5">
        <span aria-hidden className="text-12 font-medium text-ink-2">
          {words.goal}
        </span>
        <SegmentedControl
          name="goal" legend={words.goal} value={goal} onValueChange={(next) => go({ points: valid ? Number(text) : points, goal: next })}
          segments={[{ value: 'branch', label: words.branch }, { value: 'mean', label: words.mean }]}
        />
      </div>
      <p role="status" className="sr-only">
        {pending ? words.working : ''}
      </p>
    </form>
  )
}
