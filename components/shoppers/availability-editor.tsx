'use client'

import { Plus, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { IconButton } from '../ui/icon-button'
import { Input } from '../ui/input'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const dayParts = ['morning', 'midday', 'afternoon', 'evening', 'night'] as const
export type Availability = { weekdays: (typeof weekdays)[number][]; dayParts: (typeof dayParts)[number][]; away: { from: string; to: string }[] }

/** Days and parts of the day that suit, and days away. Nothing ticked: any. */
export function AvailabilityEditor({ value, wrongAway, onChange }: { value: Availability; wrongAway: (index: number) => boolean; onChange: (value: Availability) => void }) {
  const t = useTranslations('shoppers')
  const format = useFormatter()
  const toggle = <Item,>(items: Item[], item: Item) => (items.includes(item) ? items.filter((one) => one !== item) : [...items, item])
  const setAway = (index: number, part: Partial<{ from: string; to: string }>) =>
    onChange({ ...value, away: value.away.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <div className="grid gap-4">
      <fieldset>
        <legend className="mb-1 text-12 font-medium text-ink-2">{t('weekdays')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {weekdays.map((day, index) => (
            <Checkbox
              key={day}
              label={format.dateTime(new Date(Date.UTC(2026, 0, 5 + index)), { weekday: 'short', timeZone: 'UTC' })}
              checked={value.weekdays.includes(day)}
              onChange={() => onChange({ ...value, weekdays: toggle(value.weekdays, day) })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-12 font-medium text-ink-2">{t('dayParts')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {dayParts.map((part) => (
            <Checkbox key={part} label={t(`dayPart.${part}`)} checked={value.dayParts.includes(part)} onChange={() => onChange({ ...value, dayParts: toggle(value.dayParts, part) })} />
          ))}
        </div>
      </fieldset>
      <p className="text-12 text-ink-2">{t('anyHint')}</p>
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-12 font-medium text-ink-2">{t('away')}</legend>
        {value.away.map(({ from, to }, index) => (
          <div key={index} className="flex flex-wrap items-center gap-2">
            <Input type="date" className="!w-40" aria-label={t('awayFrom')} value={from} onChange={(event) => setAway(index, { from: event.target.value })} />
            <span aria-hidden>–</span>
            <Input type="date" className="!w-40" aria-label={t('awayTo')} aria-invalid={wrongAway(index) || undefined} value={to} onChange={(event) => setAway(index, { to: event.target.value })} />
            <IconButton aria-label={t('removeAway')} onClick={() => onChange({ ...value, away: value.away.filter((_, at) => at !== index) })}>
              <X />
            </IconButton>
            {wrongAway(index) ? <p className="w-full text-12 font-medium text-below">{t('awayWrong')}</p> : null}
          </div>
        ))}
        <Button size="small" className="justify-self-start" icon={<Plus />} onClick={() => onChange({ ...value, away: [...value.away, { from: '', to: '' }] })}>
          {t('addAway')}
        </Button>
      </fieldset>
    </div>
  )
}
