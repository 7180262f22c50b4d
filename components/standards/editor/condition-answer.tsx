'use client'

import { useTranslations } from 'next-intl'
import { Combobox } from '@/components/ui/combobox'
import type { ComboboxOption } from '@/components/ui/combobox-match'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { textIn } from '@/lib/domain/language'
import { DURATION_LIMIT_SECONDS, NUMBER_LIMIT_MILLI } from '@/lib/domain/report/answer-fits'
import { MOST_LIKELY } from '@/lib/domain/report/recommendation'
import type { Clause, Comparison } from '@/lib/domain/standard/condition'
import { clauseAbout, comparingOf, comparisonsOf } from '@/lib/domain/standard/condition-choices'
import type { Placed, Places } from '@/lib/domain/standard/condition-places'
import type { Criterion } from '@/lib/domain/standard/content'
import { unitBeside } from '@/lib/domain/standard/in-unit'
import type { ChangeClause } from './condition-clause'
import { DecimalInput, wrapsWhenWrong } from './decimal-input'
import { useEditor } from './editor-context'

type AnswerClause = Extract<Clause, { about: 'answer' }>
type Props = { number: number; clause: AnswerClause; places: Places; questions: readonly ComboboxOption[]; onChange: ChangeClause }

/** Which earlier question, and how its answer must be. */
export function ConditionAnswer({ number, clause, places, questions, onChange }: Props) {
  const t = useTranslations('standard-conditions')
  const editor = useTranslations('standard-editor')
  const { language, base } = useEditor()
  const placed = places.get(clause.criterionKey)
  const about = placed?.criterion
  const comparing = about ? comparingOf(about) : null
  const nameOf = ({ criterion: { name, prompt }, at }: Placed) => textIn(name, language, base) || textIn(prompt, language, base) || editor('namelessQuestion', { number: at + 1 })
  // What was chosen stays to be read, even where it can be chosen no more.
  const chosen: ComboboxOption = { value: clause.criterionKey, disabled: true, ...(placed ? { label: nameOf(placed), hint: t('later') } : { label: t('gone') }) }
  const options = questions.some(({ value }) => value === clause.criterionKey) ? questions : [...questions, chosen]
  const choose = (key: string) => {
    const next = places.get(key)?.criterion
    if (next && key !== clause.criterionKey) onChange(clauseAbout(next))
  }
  return (
    <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
      <Field label={t('question', { number })} hideLabel className="min-w-0 sm:col-span-2">
        {(control) => <Combobox {...control} options={options} value={clause.criterionKey} placeholder={t('chooseQuestion')} onValueChange={choose} />}
      </Field>
      {about && comparing ? (
        <>
          <Select
            aria-label={t('comparison', { number })}
            value={clause.is}
            onChange={({ target }) => onChange({ ...clause, is: target.value as Comparison })}
          >
            {comparisonsOf(comparing).map((is) => (
              <option key={is} value={is}>
                {comparing === 'scale' || comparing === 'span' ? t(`is.${comparing}.${is}`) : t(`is.${comparing}.${is === 'equal' ? is : 'not_equal'}`)}
              </option>
            ))}
          </Select>
          <ClauseValue {...{ number, clause, about, onChange }} />
        </>
      ) : null}
    </div>
  )
}

type ValueProps = { number: number; clause: AnswerClause; about: Criterion; onChange: ChangeClause }

function ClauseValue({ number, clause, about, onChange }: ValueProps) {
  const t = useTranslations('standard-conditions')
  const editor = useTranslations('standard-editor')
  const { language, base } = useEditor()
  if ('options' in about) {
    const isGone = !about.options.some(({ key }) => key === clause.value)
    return (
      <Select aria-label={t('answer', { number })} value={String(clause.value)} onChange={({ target }) => onChange({ ...clause, value: target.value })}>
        {about.options.map(({ key, label }, index) => (
          <option key={key} value={key}>
            {textIn(label, language, base) || editor(about.type === 'scale' ? 'stepNumber' : 'optionNumber', { number: index + 1 })}
          </option>
        ))}
        {isGone ? (
          <option value={String(clause.value)} disabled>
            {t('gone')}
          </option>
        ) : null}
      </Select>
    )
  }
  const isDuration = about.type === 'duration'
  const [least, most] = isDuration ? [0, DURATION_LIMIT_SECONDS] : about.type === 'recommendation' ? [0, MOST_LIKELY * 1_000] : [-NUMBER_LIMIT_MILLI, NUMBER_LIMIT_MILLI]
  const unit = isDuration ? t('secondsShort') : about.type === 'number' ? unitBeside(textIn(about.unit, language, base)) : ''
  return (
    <span className={`flex items-center gap-2 ${wrapsWhenWrong}`}>
      <DecimalInput
        frame="min-w-0 flex-1"
        key={clause.criterionKey}
        aria-label={t(isDuration ? 'seconds' : 'number', { number })}
        value={typeof clause.value === 'number' ? clause.value : 0}
        decimals={isDuration ? 0 : 3}
        min={least}
        max={most}
        className="text-right"
        onChange={(value) => onChange({ ...clause, value }, 'value')}
      />
      {unit ? (
        <span className="text-ink-2" dir="auto">
          {unit}
        </span>
      ) : null}
    </span>
  )
}
