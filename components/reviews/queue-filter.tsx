'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { type Queue, type QueueView, queueViews } from '@/lib/domain/review/queue'

type Props = { queue: Pick<Queue, 'view' | 'counts' | 'waves'>; wave: string | null; words: string; base: string }

/** Whose work, which wave, which branch: all in the address. Works as a plain form as well. */
export function QueueFilter({ queue, wave, words, base }: Props) {
  const t = useTranslations('reviews')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const go = () => {
    const asked = new URLSearchParams()
    for (const [name, value] of new FormData(form.current ?? undefined)) if (typeof value === 'string' && value) asked.set(name, value)
    router.push(`${base}?${asked.toString()}`, { scroll: false })
  }
  const label = (view: QueueView) => `${t(`view.${view}`)} · ${queue.counts[view]}`
  return (
    <form
      ref={form}
      action={base}
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
      className="grid gap-2"
    >
      <Select name="view" aria-label={t('show')} defaultValue={queue.view} key={queue.view} onChange={go}>
        {queueViews.map((view) => (
          <option key={view} value={view}>
            {label(view)}
          </option>
        ))}
      </Select>
      <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-1">
        <Select name="wave" aria-label={t('wave')} defaultValue={wave ?? ''} key={wave} onChange={go}>
          <option value="">{t('allWaves')}</option>
          {queue.waves.map(({ id, name, campaign }) => (
            <option key={id} value={id}>
              {name} · {campaign}
            </option>
          ))}
        </Select>
        <Input name="q" type="search" aria-label={t('findBranch')} placeholder={t('findBranch')} defaultValue={words} key={words} maxLength={200} />
      </div>
    </form>
  )
}
