'use client'

import { Plus, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Field } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { Input } from '../ui/input'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Weekday = (typeof weekdays)[number]
type Spans = [string, string][]
export type Hours = { week: Partial<Record<Weekday, Spans>>; holidays: Record<string, Spans> }

/** A Monday, so that weekdays can be called by the reader's own names. */
const someMonday = Date.UTC(2026, 0, 5)

/** Per weekday several spans or closed, and days that differ. Without any hours the branch counts as open by day. */
export function OpeningHoursEditor({ hours, wrong: paths, onChange }: { hours: Hours; /** Dotted names of what is wrong in the form. */ wrong: readonly string[]; onChange: (hours: Hours) => void }) {
  const t = useTranslations('branches')
  const format = useFormatter()
  const [newDay, setNewDay] = useState('')
  const stated = weekdays.some((day) => hours.week[day])
  const setDay = (day: Weekday, spans: Spans) => onChange({ ...hours, week: { ...hours.week, [day]: spans } })
  const setHoliday = (day: string, spans: Spans | null) => {
    const others = Object.entries(hours.holidays).filter(([one]) => one !== day)
    onChange({ ...hours, holidays: Object.fromEntries(spans ? [...others, [day, spans]] : others) })
  }
  const wrong = (place: string) => paths.some((path) => path.startsWith(`openingHours.${place}`))
  return (
    <div className="grid gap-4">
      <Checkbox
        label={t('hoursStated')}
        hint={t('hoursHint')}
        checked={stated}
        onChange={(event) =>
          onChange({ ...hours, week: event.target.checked ? Object.fromEntries(weekdays.map((day) => [day, [['09:00', '18:00']] as Spans])) : {} })
        }
      />
      {stated ? (
        <ul className="grid border-t border-line">
          {weekdays.map((day, index) => {
            const name = format.dateTime(new Date(someMonday + index * 86_400_000), { weekday: 'long', timeZone: 'UTC' })
            return (
              <li key={day} className="border-b border-line py-2">
                <DaySpans name={name} spans={hours.week[day] ?? []} wrong={wrong(`week.${day}`)} onChange={(spans) => setDay(day, spans)} />
              </li>
            )
          })}
        </ul>
      ) : null}
      <div className="grid gap-2">
        <p className="text-12 font-medium text-ink-2">{t('holidays')}</p>
        <ul className="grid empty:hidden">
          {Object.entries(hours.holidays)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([day, spans]) => {
              const name = format.dateTime(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
              return (
                <li key={day} className="border-b border-line py-2">
                  <DaySpans name={name} spans={spans} wrong={wrong(`holidays.${day}`)} onChange={(next) => setHoliday(day, next)} onRemove={() => setHoliday(day, null)} />
                </li>
              )
            })}
        </ul>
        <div className="flex items-end gap-2">
          <Field label={t('holidayDay')} className="w-44">
            {(control) => <Input {...control} type="date" value={newDay} onChange={(event) => setNewDay(event.target.value)} />}
          </Field>
          <Button
            className="h-10"
            disabled={!newDay}
            onClick={() => {
              setHoliday(newDay, hours.holidays[newDay] ?? [])
              setNewDay('')
            }}
          >
            {t('addHoliday')}
          </Button>
        </div>
      </div>
    </div>
  )
}

type DayProps = { name: string; spans: Spans; wrong: boolean; onChange: (spans: Spans) => void; onRemove?: () => void }

function DaySpans({ name, spans, wrong, onChange, onRemove }: DayProps) {
  const t = useTranslations('branches')
  const errorId = useId()
  const set = (index: number, side: 0 | 1, time: string) =>
    onChange(spans.map((span, at) => (at === index ? (side === 0 ? [time, span[1]] : [span[0], time]) : span)))
  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="w-32 shrink-0">{name}</span>
      {spans.length === 0 ? <span className="text-ink-2">{t('closedAllDay')}</span> : null}
      {spans.map(([from, to], index) => (
        <span key={index} className="inline-flex items-center gap-1.5">
          <Input type="time" className="!w-32" aria-label={t('spanFrom', { day: name })} aria-invalid={wrong || undefined} aria-describedby={wrong ? errorId : undefined} value={from} onChange={(event) => set(index, 0, event.target.value)} />
          <span aria-hidden>–</span>
          <Input type="time" className="!w-32" aria-label={t('spanTo', { day: name })} aria-invalid={wrong || undefined} aria-describedby={wrong ? errorId : undefined} value={to === '24:00' ? '00:00' : to} onChange={(event) => set(index, 1, event.target.value)} />
          <IconButton size="small" aria-label={t('removeSpan', { day: name })} onClick={() => onChange(spans.filter((_, at) => at !== index))}>
            <X />
          </IconButton>
        </span>
      ))}
      {spans.length < 6 ? (
        <Button size="small" variant="quiet" icon={<Plus />} onClick={() => onChange([...spans, spans.length === 0 ? ['09:00', '18:00'] : ['', '']])}>
          {t('addSpan')}
        </Button>
      ) : null}
      {onRemove ? (
        <Button size="small" variant="quiet" onClick={onRemove}>
          {t('removeHoliday')}
        </Button>
      ) : null}
      {wrong ? (
        <p id={errorId} className="w-full text-12 font-medium text-below">
          {t('spanWrong')}
        </p>
      ) : null}
    </div>
  )
}
