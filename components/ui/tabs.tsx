'use client'

import { Tabs as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

/** Panes of one page without addresses of their own; panes with addresses use TabLinks. */
export function Tabs({
  label,
  tabs,
  className,
  ...props
}: Omit<ComponentProps<typeof Radix.Root>, 'children'> & {
  label: string
  tabs: readonly { value: string; label: ReactNode; count?: number; content: ReactNode }[]
}) {
  return (
    <Radix.Root defaultValue={tabs[0]?.value} className={classNames('grid gap-6', className)} {...props}>
      <Radix.List aria-label={label} className={tabListLook}>
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className={classNames(
              tabLook,
              'data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink',
            )}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="text-12 font-normal text-ink-3">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}

const tabListLook = 'flex gap-6 overflow-x-auto border-b border-line'
const tabLook =
  '-mb-px inline-flex h-10 shrink-0 items-center gap-2 border-b-2 border-transparent text-ink-2 transition-calm hover:text-ink focus-visible:-outline-offset-2'
