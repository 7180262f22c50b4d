'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorLine } from '@/components/ui/error-line'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { FormState } from '@/lib/web/form-state'
import { ManyPicker, type ManyOption } from './many-picker'
import { PlanPreview, type PreviewShown } from './plan-preview'
import { refusalOf } from './use-act'

export type PlanWish = {
  waveId: string
  branchIds: string[]
  scenarioIds: string[]
  perBranch: number
  windowDays: number
  shopperIds: string[]
  deal: 'none' | 'offer' | 'assign'
  offersEach: number
}
export type VisitToApply = { branchId: string; slot: number; scenarioId: string; start: string; end: string; shopperIds: string[] }
type Apply = (input: { waveId: string; deal: PlanWish['deal']; visits: VisitToApply[] }) => Promise<FormState<{ planned: number; refusals: { visit: string; shopper: string; words: string }[] }>>
type Props = {
  waveId: string
  branches: ManyOption[]
  scenarios: ManyOption[]
  shoppers: ManyOption[]
  /** Shoppers are dealt only once the campaign has started. */
  running: boolean
  visitsHref: string
  preview: (wish: PlanWish) => Promise<FormState<PreviewShown>>
  apply: Apply
}

/** Branches × count × scenarios × shoppers: first a preview that names every refusal, then the plan itself. */
export function PlanForm({ waveId, branches, scenarios, shoppers, running, visitsHref, preview, apply }: Props) {
  const t = useTranslations('planning')
  const router = useRouter()
  const [branchIds, setBranches] = useState<Set<string>>(() => new Set(branches.map(({ value }) => value)))
  const [shopperIds, setShoppers] = useState<Set<string>>(() => new Set(shoppers.map(({ value }) => value)))
  const [scenarioIds, setScenarios] = useState<Set<string>>(() => new Set(scenarios.map(({ value }) => value)))
  const [numbers, setNumbers] = useState({ perBranch: '1', windowDays: '3', offersEach: '3' })
  const [deal, setDeal] = useState<PlanWish['deal']>('none')
  const [shown, setShown] = useState<{ plan: PreviewShown; deal: PlanWish['deal'] } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const look = () =>
    start(async () => {
      const wish = {
        waveId, deal, branchIds: [...branchIds], scenarioIds: [...scenarioIds], shopperIds: [...shopperIds],
        perBranch: Number(numbers.perBranch), windowDays: Number(numbers.windowDays), offersEach: Number(numbers.offersEach),
      }
      const state = await preview(wish)
      setError(refusalOf(state))
      setShown(state.status === 'done' ? { plan: state.result, deal } : null)
    })
  const number = (name: keyof typeof numbers, max: number) => (
    <Field label={t(name)} hint={t(`${name}Hint`)}>
      {(control) => (
        <Input {...control} type="number" inputMode="numeric" min={1} max={max} value={numbers[name]} onChange={(event) => setNumbers({ ...numbers, [name]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-8"
        onSubmit={(event) => {
          event.preventDefault()
          look()
        }}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-3">
          <ManyPicker legend={t('branches')} options={branches} chosen={branchIds} onChange={setBranches} />
          <div className="grid content-start gap-6">
            {number('perBranch', 20)}
            {number('windowDays', 60)}
            <fieldset className="grid gap-1">
              <legend className="mb-1 text-12 font-medium text-ink-2">{t('scenarios')}</legend>
              {scenarios.map(({ value, label, hint }) => (
                <Checkbox
                  key={value} label={label} hint={hint} checked={scenarioIds.has(value)}
                  onChange={(event) => setScenarios((before) => new Set(event.target.checked ? [...before, value] : [...before].filter((one) => one !== value)))}
                />
              ))}
            </fieldset>
          </div>
          <div className="grid content-start gap-6">
            <div className="grid gap-2">
              <p className="text-12 font-medium text-ink-2">{t('deal')}</p>
              <SegmentedControl
                name="deal" legend={t('deal')} value={deal} onValueChange={(value) => setDeal(value as PlanWish['deal'])}
                segments={(['none', 'offer', 'assign'] as const).map((value) => ({ value, label: t(`dealKind.${value}`), disabled: value !== 'none' && !running }))}
              />
              <p className="text-12 text-ink-2">{running ? t(`dealHint.${deal}`) : t('notRunning')}</p>
            </div>
            {deal === 'offer' ? number('offersEach', 50) : null}
            {deal === 'none' ? null : <ManyPicker legend={t('shoppers')} options={shoppers} chosen={shopperIds} onChange={setShoppers} />}
          </div>
        </div>
        <ErrorLine>{error}</ErrorLine>
        <div>
          <Button type="submit" variant={shown ? 'secondary' : 'primary'} pending={pending} disabled={branchIds.size === 0 || scenarioIds.size === 0 || (deal !== 'none' && shopperIds.size === 0)}>
            {shown ? t('previewAgain') : t('preview')}
          </Button>
        </div>
      </form>
      {shown ? (
        <PlanPreview
          key={shown.plan.key} plan={shown.plan}
          apply={(visits) => apply({ waveId, deal: shown.deal, visits })}
          onDone={() => router.push(visitsHref)}
        />
      ) : null}
    </div>
  )
}
