'use client'

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import type { Criterion, Option } from '@/lib/domain/standard/content'
import { updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { wrapsWhenWrong } from './decimal-input'
import { freshKey, useEditor } from './editor-context'
import { MarkSelect } from './mark-select'
import { PointsInput } from './points-input'
import { fieldId, useTooLong } from './text-field'

type WithOptions = Extract<Criterion, { options: Option[] }>

/** Answers to choose from, each with its points and whether it passes. */
export function OptionTable({ criterion }: { criterion: WithOptions }) {
  const t = useTranslations('standard-editor')
  const { changeCriterion, withCare, language, base } = useEditor()
  const tooLong = useTooLong()
  const { key, type, options } = criterion
  const change = (edit: (options: Option[]) => Option[], merge?: string) =>
    changeCriterion(key, (one) => ('options' in one ? { ...one, options: edit(one.options) } : one), merge && `${key}:${merge}`)
  const changeOne = (optionKey: string, part: Partial<Option>, merge?: string) =>
    change((all) => all.map((one) => (one.key === optionKey ? { ...one, ...part } : one)), merge && `${optionKey}:${merge}`)
  const swap = (index: number) =>
    change((all) => all.flatMap((one, at) => (at === index ? [all[index + 1]!, one] : at === index + 1 ? [] : [one])))
  const fixed = type === 'yes_no'
  const remove = (optionKey: string) => {
    const without = (all: Option[]) => all.filter((one) => one.key !== optionKey)
    withCare(
      (content) => updateCriterion(content, key, (one) => ('options' in one ? { ...one, options: without(one.options) } : one)),
      () => change(without),
    )
  }
  return (
    <div className="grid gap-2">
      <div className="flex gap-2 text-12 font-medium text-ink-3" aria-hidden>
        <span className="flex-1 max-sm:hidden">{type === 'scale' ? t('step') : t('option')}</span>
        <span className="w-18">{t('points')}</span>
        <span className="w-32">{t('countsAs')}</span>
        {fixed ? null : <span className="w-27" />}
      </div>
      {options.map((option, index) => {
        const label = option.label[language] ?? ''
        const numbered = t(type === 'scale' ? 'stepNumber' : 'optionNumber', { number: index + 1 })
        const shown = label || option.label[base] || numbered
        const field = fieldId(`options.${option.key}`)
        const error = tooLong(label, 500)
        return (
          <div key={option.key} className={clsx('flex flex-wrap items-center gap-2 border-b border-line pb-2 sm:border-0 sm:pb-0', !error && 'sm:flex-nowrap', wrapsWhenWrong)}>
            <Input
              id={field}
              {...(error ? { 'aria-invalid': true as const, 'aria-describedby': `${field}-error` } : {})}
              aria-label={numbered}
              value={label}
              lang={language}
              dir="auto"
              readOnly={fixed}
              placeholder={option.label[base]}
              className="min-w-full flex-1 sm:min-w-0"
              onChange={({ target }) =>
                changeOne(option.key, { label: { ...option.label, [language]: target.value || undefined } }, `label:${language}`)
              }
            />
            <PointsInput of={shown} pointsMilli={option.pointsMilli} onChange={(pointsMilli) => changeOne(option.key, { pointsMilli }, 'points')} />
            <MarkSelect of={shown} pass={option.pass} onChange={(pass) => changeOne(option.key, { pass })} />
            {fixed ? null : (
              <span className="flex w-27 justify-end">
                <IconButton aria-label={t('optionUp', { option: shown })} disabled={index === 0} onClick={() => swap(index - 1)}>
                  <ArrowUp />
                </IconButton>
                <IconButton aria-label={t('optionDown', { option: shown })} disabled={index === options.length - 1} onClick={() => swap(index)}>
                  <ArrowDown />
                </IconButton>
                <IconButton aria-label={t('removeOption', { option: shown })} onClick={() => remove(option.key)}>
                  <X />
                </IconButton>
              </span>
            )}
            {type === 'choice_many' ? (
              <label className="flex min-w-full items-center gap-2 pl-1 text-12 text-ink-2 sm:min-w-0">
                <input
                  type="checkbox"
                  checked={Boolean(option.exclusive)}
                  onChange={({ target }) => changeOne(option.key, { exclusive: target.checked || undefined })}
                />
                {t('exclusive')}
              </label>
            ) : null}
            {error ? (
              <p id={`${field}-error`} className="order-last basis-full text-12 font-medium text-below">
                {error}
              </p>
            ) : null}
          </div>
        )
      })}
      {fixed || options.length >= 20 ? null : (
        <Button
          variant="quiet"
          icon={<Plus />}
          className="justify-self-start"
          id={fieldId('options')}
          onClick={() => change((all) => [...all, { key: freshKey(), label: {}, pointsMilli: 0, pass: false }])}
        >
          {type === 'scale' ? t('addStep') : t('addOption')}
        </Button>
      )}
    </div>
  )
}
