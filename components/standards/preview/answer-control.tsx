'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { unitsFromText } from '@/lib/domain/decimal-text'
import { textIn, type Language } from '@/lib/domain/language'
import type { AnswerValue } from '@/lib/domain/report/answer'
import { likelihoods, MOST_LIKELY } from '@/lib/domain/report/recommendation'
import type { Criterion } from '@/lib/domain/standard/content'
import { unitBeside } from '@/lib/domain/standard/in-unit'
import { ChoiceRow } from './choice-row'
import { PreviewStopwatch } from './preview-stopwatch'

type Props = {
  criterion: Criterion
  value: AnswerValue | null
  onChange: (value: AnswerValue | null) => void
  language: Language
  base: Language
  label: string
}

/** What the shopper touches to answer, as on the phone. */
export function AnswerControl({ criterion, value, onChange, language, base, label }: Props) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, language, base)
  switch (criterion.type) {
    case 'yes_no':
    case 'scale':
    case 'choice_one':
      return (
        <div
          role="radiogroup"
          aria-label={label}
          className={clsx('grid gap-2', criterion.type === 'choice_one' ? '' : 'auto-cols-fr', criterion.type === 'yes_no' && 'grid-flow-col', criterion.type === 'scale' && (criterion.options.length <= 4 ? 'grid-flow-col' : ''))}
        >
          {criterion.options.map(({ key, label: option }) => (
            <ChoiceRow
              key={key}
              role="radio"
              chosen={value?.type === 'option' && value.key === key}
              wide={criterion.type === 'choice_one' || criterion.options.length > 4}
              onClick={() => onChange({ type: 'option', key })}
            >
              {words(option) || '…'}
            </ChoiceRow>
          ))}
        </div>
      )
    case 'choice_many': {
      const ticked = value?.type === 'options' ? value.keys : []
      const toggle = (key: string, exclusive?: boolean) => {
        const alone = criterion.options.filter((one) => one.exclusive).map((one) => one.key)
        const others = exclusive ? [] : ticked.filter((one) => one !== key && !alone.includes(one))
        onChange({ type: 'options', keys: ticked.includes(key) ? ticked.filter((one) => one !== key) : [...others, key] })
      }
      return (
        <div role="group" aria-label={label} className="grid gap-2">
          {criterion.options.map(({ key, label: option, exclusive }) => (
            <ChoiceRow key={key} role="checkbox" wide chosen={ticked.includes(key)} onClick={() => toggle(key, exclusive)}>
              {words(option) || '…'}
            </ChoiceRow>
          ))}
        </div>
      )
    }
    case 'number':
      return (
        <span className="flex flex-wrap items-center gap-2">
          <Input
            className="min-w-24 flex-1"
            controlSize="phone"
            inputMode="decimal"
            aria-label={label}
            onChange={({ target }) => {
              const milli = unitsFromText(target.value, criterion.decimals)
              onChange(milli === null ? null : { type: 'number', milli: milli * 10 ** (3 - criterion.decimals) })
            }}
          />
          <span className="text-16 text-ink-2">{unitBeside(words(criterion.unit))}</span>
        </span>
      )
    case 'duration':
      return <PreviewStopwatch onStop={(seconds) => onChange({ type: 'duration', seconds })} />
    case 'recommendation':
      return (
        <div className="grid gap-1">
          <div role="radiogroup" aria-label={label} className="grid grid-cols-6 gap-1.5">
            {likelihoods.map((likelihood) => (
              <ChoiceRow key={likelihood} role="radio" chosen={value?.type === 'recommendation' && value.likelihood === likelihood} onClick={() => onChange({ type: 'recommendation', likelihood })}>
                {String(likelihood)}
              </ChoiceRow>
            ))}
          </div>
          <p className="flex flex-wrap justify-between gap-x-4 text-14 text-ink-2">
            <span>0: {terms('recommendation.least')}</span>
            <span>
              {MOST_LIKELY}: {terms('recommendation.most')}
            </span>
          </p>
        </div>
      )
    case 'time':
      return <Input controlSize="phone" type="time" aria-label={label} onChange={({ target }) => onChange(target.value ? { type: 'time', at: target.value } : null)} />
    case 'text':
      return <Textarea controlSize="phone" aria-label={label} onChange={({ target }) => onChange(target.value ? { type: 'text', text: target.value } : null)} />
    case 'photo':
      return <p className="rounded-lg border border-dashed border-line-control px-4 py-6 text-center text-ink-2">{t('previewPhoto')}</p>
    case 'sound':
    case 'place':
      return <p className="rounded-lg border border-dashed border-line-control px-4 py-6 text-center text-ink-2">{t(criterion.type === 'sound' ? 'previewSound' : 'previewPlace')}</p>
  }
}
