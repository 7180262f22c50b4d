'use client'

import './style-nonce'
import { Command } from 'cmdk'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Popover } from 'radix-ui'
import { useId, useState } from 'react'
import { classNames } from './class-names'
import { matchOptions, type ComboboxOption } from './combobox-match'
import type { FieldControl } from './field'
import { controlLook } from './input'

const shownAtOnce = 100

/** One of many, found by typing. Spread a Field's control onto it; `name` makes forms post the value. */
export function Combobox({
  options,
  value: givenValue,
  defaultValue = '',
  onValueChange,
  placeholder,
  name,
  disabled,
  className,
  ...control
}: Partial<FieldControl> & {
  options: readonly ComboboxOption[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  placeholder: string
  name?: string
  disabled?: boolean
  className?: string
}) {
  const t = useTranslations('ui')
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [ownValue, setOwnValue] = useState(defaultValue)
  const value = givenValue ?? ownValue
  const chosen = options.find((option) => option.value === value)
  const shown = open ? matchOptions(options, typed, shownAtOnce) : []
  const change = (next: boolean) => {
    setOpen(next)
    setTyped('')
  }
  const choose = (next: string) => {
    setOwnValue(next)
    onValueChange?.(next)
    change(false)
  }
  return (
    <Popover.Root open={open} onOpenChange={change}>
      {name ? <input type="hidden" name={name} value={value} /> : null}
      <Popover.Trigger asChild>
        <button
          type="button"
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-haspopup="listbox"
          disabled={disabled}
          className={classNames(
            controlLook,
            'flex h-10 min-w-0 pointer-coarse:h-12 items-center gap-2 px-3 text-left',
            className,
          )}
          {...control}
        >
          <span className={classNames('flex-1 truncate', !chosen && 'text-ink-3')}>{chosen?.label ?? placeholder}</span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          id={listId}
          aria-label={placeholder}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="appear lifted z-50 w-(--radix-popover-trigger-width) min-w-64 overflow-hidden rounded border border-line bg-surface"
        >
          <Command shouldFilter={false} label={placeholder} loop>
            <Command.Input
              value={typed}
              onValueChange={setTyped}
              placeholder={t('typeToFind')}
              className="h-10 w-full border-b border-line bg-transparent px-3 text-14 outline-none pointer-coarse:text-16"
            />
            <Command.List className="max-h-72 overflow-y-auto p-1">
              <Command.Empty className="px-3 py-4 text-ink-2">{t('nothingFound')}</Command.Empty>
              {shown.map((option) => (
                <Command.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  onSelect={() => choose(option.value)}
                  className="flex min-h-9 cursor-pointer items-center gap-2 rounded-[6px] px-2 py-1.5 data-[disabled=true]:cursor-not-allowed data-[disabled=true]:text-ink-3 data-[selected=true]:bg-sunken pointer-coarse:min-h-11"
                >
                  <Check
                    aria-hidden
                    className={classNames('size-4 shrink-0 text-accent', option.value !== value && 'invisible')}
                  />
                  <span className="flex-1">{option.label}</span>
                  {option.hint ? <span className="text-12 text-ink-3">{option.hint}</span> : null}
                </Command.Item>
              ))}
              {shown.length === shownAtOnce ? (
                <p className="px-3 py-2 text-12 text-ink-3">{t('typeForMore', { count: shownAtOnce })}</p>
              ) : null}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
