'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useState, type ComponentProps } from 'react'
import { Input } from '@/components/ui/input'
import { unitsFromText, unitsToText } from '@/lib/domain/decimal-text'

type Props<Value> = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'min' | 'max'> & {
  value: Value
  onChange: (value: Value) => void
  /** Digits behind the point that the unit knows: 3 for thousandths, 1 for tenths, 0 for whole numbers. */
  decimals: number
  min: number
  max: number
  /** In a row of fields, how wide this one is; what is wrong with it then takes a line of its own below the row. */
  frame?: string
}

/** For a row with such fields: where one is wrong, the row wraps. */
export const wrapsWhenWrong = 'has-[[data-wrong]]:flex-wrap'

/** A sign or a point alone may be the beginning of a number; nothing is said of it until the field is left. */
const isBegun = (text: string) => /^\s*[+\-−–]?[.,]?\s*$/.test(text)

/** An exact decimal, kept as an integer of its smallest unit; comma and point both do. What is no such number stays in its field and is not kept: a sentence says so. */
export function DecimalInput({ value, onChange, ...rest }: Props<number>) {
  return <OptionalDecimalInput value={value} onChange={(units) => units !== null && onChange(units)} compulsory {...rest} />
}

/** The same where nothing may stand: null. */
export function OptionalDecimalInput({
  value,
  onChange,
  decimals,
  min,
  max,
  frame,
  compulsory,
  'aria-describedby': describedBy,
  ...props
}: Props<number | null> & { compulsory?: boolean }) {
  const t = useTranslations('standard-editor')
  const separator = useLocale() === 'en-GB' ? '.' : ','
  const errorId = useId()
  /** What stands in the field, and the value while it does. */
  const [entry, setEntry] = useState<{ text: string; value: number | null } | null>(null)
  const [left, setLeft] = useState(false)
  // Changed from elsewhere, the value shows again; and what was typed is over, also when that value comes back another time.
  const isOver = entry !== null && entry.value !== value
  if (isOver) setEntry(null)
  const typed = entry && !isOver ? entry.text : null
  const read = (text: string) => {
    if (text.trim() === '') return compulsory ? undefined : null
    const units = unitsFromText(text, decimals)
    return units !== null && units >= min && units <= max ? units : undefined
  }
  const isWrong = (text: string | null): text is string => text !== null && read(text) === undefined
  const told = isWrong(typed) && (left || !isBegun(typed))
  const say = (units: number) => unitsToText(units, decimals, separator)
  const input = (
    <Input
      inputMode={min < 0 ? 'text' : 'decimal'}
      autoComplete="off"
      {...props}
      {...(isWrong(typed) ? { 'aria-invalid': true as const } : {})}
      aria-describedby={[told ? errorId : '', describedBy ?? ''].filter(Boolean).join(' ') || undefined}
      value={typed ?? (value === null ? '' : say(value))}
      onChange={({ target }) => {
        const units = read(target.value)
        setEntry({ text: target.value, value: units === undefined ? value : units })
        setLeft(false)
        if (units !== undefined && units !== value) onChange(units)
      }}
      onBlur={() => {
        setLeft(true)
        if (!isWrong(typed)) setEntry(null)
      }}
    />
  )
  return (
    <>
      {frame ? <span className={frame}>{input}</span> : input}
      {told ? (
        <span id={errorId} data-wrong className="order-last block max-w-prose basis-full text-12 font-medium text-below">
          {t('figureWrong', { decimals, min: say(min), max: say(max), kept: value === null ? 'none' : say(value) })}
        </span>
      ) : null}
    </>
  )
}
