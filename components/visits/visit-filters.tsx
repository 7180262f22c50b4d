'use client'

import { useTranslations } from 'next-intl'
import { usePathname, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { visitStates } from '@/lib/domain/visit/state'

type Option = { id: string; name: string; hint: string }
export type FilterValues = { state: string; wave: string; region: string; branch: string; shopper: string; from: string; to: string }

/** Narrows the list; every choice is an address of its own, so it can be kept, sent and gone back to. */
export function VisitFilters({
  values,
  options,
  kept,
  stateWords,
}: {
  values: FilterValues
  options: Record<'waves' | 'regions' | 'branches' | 'shoppers', Option[]>
  /** Parameters that stay: view, part of the list, sort. */
  kept: Record<string, string>
  stateWords: Record<string, string>
}) {
  const t = useTranslations('visits')
  const router = useRouter()
  const path = usePathname()
  const [pending, start] = useTransition()
  const go = (change: Partial<FilterValues>) => {
    const query = new URLSearchParams(Object.entries({ ...kept, ...values, ...change }).filter(([, value]) => value !== ''))
    start(() => router.push(`${path}?${query}`, { scroll: false }))
  }
  const choice = (name: 'waves' | 'regions') => [
    <option key="" value="">
      {t('all')}
    </option>,
    ...options[name].map(({ id, name: label, hint }) => (
      <option key={id} value={id}>
        {hint ? `${label} · ${hint}` : label}
      </option>
    )),
  ]
  const found = (list: Option[]) => [{ value: '', label: t('all') }, ...list.map(({ id, name, hint }) => ({ value: id, label: name, hint }))]
  const filtered = Object.values(values).some(Boolean)
  return (
    <search aria-label={t('filters')} aria-busy={pending} className="grid grid-cols-2 items-end gap-3 *:min-w-0 md:grid-cols-4 xl:grid-cols-[repeat(5,minmax(0,1fr))_10rem_10rem]">
      <Field label={t('state')}>
        {(control) => (
          <Select {...control} value={values.state} onChange={(event) => go({ state: event.target.value })}>
            <option value="">{t('all')}</option>
            {visitStates.map((state) => (
              <option key={state} value={state}>
                {stateWords[state]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('wave')}>
        {(control) => (
          <Select {...control} value={values.wave} onChange={(event) => go({ wave: event.target.value })}>
            {choice('waves')}
          </Select>
        )}
      </Field>
      <Field label={t('region')}>
        {(control) => (
          <Select {...control} value={values.region} onChange={(event) => go({ region: event.target.value })}>
            {choice('regions')}
          </Select>
        )}
      </Field>
      <Field label={t('branch')}>
        {(control) => <Combobox {...control} options={found(options.branches)} value={values.branch} placeholder={t('all')} onValueChange={(branch) => go({ branch })} />}
      </Field>
      <Field label={t('shopper')}>
        {(control) => <Combobox {...control} options={found(options.shoppers)} value={values.shopper} placeholder={t('all')} onValueChange={(shopper) => go({ shopper })} />}
      </Field>
      <Field label={t('from')}>
        {(control) => <Input {...control} type="date" defaultValue={values.from} key={`from ${values.from}`} onBlur={(event) => event.target.value !== values.from && go({ from: event.target.value })} />}
      </Field>
      <Field label={t('to')}>
        {(control) => <Input {...control} type="date" defaultValue={values.to} key={`to ${values.to}`} onBlur={(event) => event.target.value !== values.to && go({ to: event.target.value })} />}
      </Field>
      {filtered ? (
        <div className="col-span-full">
          <Button size="small" variant="quiet" onClick={() => go({ state: '', wave: '', region: '', branch: '', shopper: '', from: '', to: '' })}>
            {t('clearFilters')}
          </Button>
        </div>
      ) : null}
    </search>
  )
}
