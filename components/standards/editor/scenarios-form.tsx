'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { showToast } from '@/components/ui/toast-store'
import { textIn, type Text } from '@/lib/domain/language'
import { scenarioKinds, type ScenarioContent } from '@/lib/domain/standard/content'
import { putBackScenario } from '@/lib/domain/standard/edit/put-back'
import { FormHead } from './criterion-form'
import { OptionalDecimalInput } from './decimal-input'
import { freshKey, useEditor } from './editor-context'
import { TextField } from './text-field'

const texts = [
  ['name', 200], ['persona', 2_000], ['task', 5_000], ['purchase', 2_000], ['forbidden', 5_000],
] as const

/** Who the shopper is, what they do and what they may not do: campaigns start from these. */
export function ScenariosForm({ scenarios, languageTabs }: { scenarios: ScenarioContent[]; languageTabs: ReactNode }) {
  const t = useTranslations('standard-editor')
  const { edit } = useEditor()
  const change = (key: string, part: Partial<ScenarioContent>, merge?: string) =>
    edit((content) => ({ ...content, scenarios: content.scenarios.map((one) => (one.key === key ? { ...one, ...part } : one)) }), {
      merge: merge && `${key}:${merge}`,
    })
  const add = () =>
    edit((content) => ({
      ...content,
      scenarios: [
        ...content.scenarios,
        { key: freshKey(), kind: 'routine', name: {}, persona: {}, task: {}, purchase: {}, purchaseLimitMinor: null, minimumStayMinutes: null, forbidden: {} },
      ],
    }))
  const remove = (key: string) => {
    const index = scenarios.findIndex((one) => one.key === key)
    const gone = scenarios[index]
    if (!gone) return
    edit((content) => ({ ...content, scenarios: content.scenarios.filter((one) => one.key !== key) }))
    showToast({ message: t('scenarioDeleted'), undo: () => edit((content) => putBackScenario(content, gone, index)) })
  }
  return (
    <div className="grid gap-6">
      <FormHead title={t('scenarios')} languageTabs={languageTabs} />
      {scenarios.length === 0 ? <p className="max-w-prose text-ink-2">{t('noScenarios')}</p> : null}
      {scenarios.map((scenario) => (
        <ScenarioFields key={scenario.key} scenario={scenario} change={change} remove={remove} />
      ))}
      <Button icon={<Plus />} className="justify-self-start" onClick={add}>
        {t('addScenario')}
      </Button>
    </div>
  )
}

type FieldsProps = {
  scenario: ScenarioContent
  change: (key: string, part: Partial<ScenarioContent>, merge?: string) => void
  remove: (key: string) => void
}

function ScenarioFields({ scenario, change, remove }: FieldsProps) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const { language, base, currency } = useEditor()
  const { key, kind } = scenario
  const name = textIn(scenario.name, language, base) || t('untitledScenario')
  return (
    <section aria-label={name} className="grid gap-4 border-t border-line pt-4">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-semibold" dir="auto">
          {name}
        </h3>
        <IconButton aria-label={t('removeScenario', { scenario: name })} onClick={() => remove(key)}>
          <Trash2 />
        </IconButton>
      </div>
      {texts.map(([field, max]) => (
        <TextField
          key={field}
          field={`scenarios.${key}.${field}`}
          label={t(`scenario.${field}`)}
          text={scenario[field]}
          max={max}
          lines={field !== 'name'}
          onChange={(text: Text, merge) => change(key, { [field]: text }, merge)}
        />
      ))}
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('scenario.kind')}>
          {(control) => (
            <Select {...control} value={kind} onChange={({ target }) => change(key, { kind: target.value as ScenarioContent['kind'] })}>
              {scenarioKinds.map((one) => (
                <option key={one} value={one}>
                  {terms(`scenarioKind.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('scenario.purchaseLimit', { currency })}>
          {(control) => (
            <OptionalDecimalInput
              {...control}
              value={scenario.purchaseLimitMinor}
              decimals={2}
              min={0}
              max={100_000_000}
              placeholder={t('noLimit')}
              onChange={(purchaseLimitMinor) => change(key, { purchaseLimitMinor }, 'limit')}
            />
          )}
        </Field>
        <Field label={t('scenario.minimumStay')}>
          {(control) => (
            <OptionalDecimalInput
              {...control}
              value={scenario.minimumStayMinutes}
              decimals={0}
              min={0}
              max={1_440}
              placeholder={t('noLimit')}
              onChange={(minimumStayMinutes) => change(key, { minimumStayMinutes }, 'stay')}
            />
          )}
        </Field>
      </div>
    </section>
  )
}
