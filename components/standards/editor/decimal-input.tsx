'use client'

import { useLocale } from 'next-intl'
import { useState, type ComponentProps } from 'react'
import { Input } from '@/components/ui/input'
import { unitsFromText, unitsToText } from '@/lib/domain/decimal-text'

type Props<Value> = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'min' | 'max'> & {
  value: Value
  onChange: (value: Value) => void
  /** Digits behind the point that the unit knows: 3 for thousandths, 1 for tenths, 0 for whole numbers. */
  decimals: number
  min: number
  max: number
}

/** An exact decimal, kept as an integer of its smallest unit; comma and point both do. What is no number is marked and not kept. */
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
  compulsory,
  ...props
}: Props<number | null> & { compulsory?: boolean }) {
  const separator = useLocale() === 'en-GB' ? '.' : ','
  /** What stands in the field and the value it was typed for: undone from elsewhere, the value shows again. */
  const [entry, setEntry] = useState<{ text: string; value: number | null } | null>(null)
  const typed = entry && entry.value === value ? entry.text : null
  const read = (text: string) => {
    if (text.trim() === '') return compulsory ? undefined : null
    const units = unitsFromText(text, decimals)
    return units !== null && units >= min && units <= max ? units : undefined
  }
  const wrong = typed !== null && read(typed) === undefined
  return (
    <Input
      inputMode={min < 0 ? 'text' : 'decimal'}
      autoComplete="off"
      {...props}
      {...(wrong ? { 'aria-invalid': true as const } : {})}
      value={typed ?? (value === null ? '' : unitsToText(value, decimals, separator))}
      onChange={({ target }) => {
        const units = read(target.value)
        setEntry({ text: target.value, value: units === undefined ? value : units })
        if (units !== undefined && units !== value) onChange(units)
      }}
      onBlur={() => setEntry(null)}
    />
  )
}
