'use client'

import '@/components/ui/style-nonce'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { matchOptions } from '@/components/ui/combobox-match'
import type { CommandItem } from './command-menu'
import { useFound, type FoundItem } from './use-found'

type Props = {
  items: readonly CommandItem[]
  search?: ((query: string) => Promise<readonly FoundItem[]>) | undefined
  close: () => void
}

/** Search and jump, while it is open. */
export function CommandDialog({ items, search, close }: Props) {
  const t = useTranslations('ui')
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const found = useFound(search, typed.trim())
  const go = (href: string) => {
    close()
    router.push(href)
  }
  const here = matchOptions(
    items.map(({ href, label, hint, keywords }) => ({ value: href, label, hint, keywords })),
    typed,
    typed ? 8 : 20,
  )
  return (
    <Dialog.Root open onOpenChange={(next) => (next ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim appear fixed inset-0 z-40" />
        <Dialog.Content
          aria-describedby={undefined}
          className="appear lifted fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-150 overflow-hidden rounded-lg border border-line bg-surface focus:outline-none"
        >
          <Dialog.Title className="sr-only">{t('search')}</Dialog.Title>
          <Command shouldFilter={false} loop label={t('search')}>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={t('search')}
                className="h-13 w-full bg-transparent text-16 outline-none"
              />
            </div>
            <Command.List className="max-h-[50dvh] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-6 text-ink-2">
                {found.state === 'searching' ? t('searching') : t('nothingFound')}
              </Command.Empty>
              <Group
                heading={t('goTo')}
                items={here.map(({ value, label, hint }) => ({ href: value, label, hint }))}
                go={go}
              />
              <Group heading={t('found')} items={found.items} go={go} />
            </Command.List>
            {found.state === 'failed' ? (
              <p role="alert" className="border-t border-line px-5 py-3 text-below">
                {t('searchFailed')}
              </p>
            ) : null}
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group({ heading, items, go }: { heading: string; items: readonly FoundItem[]; go: (href: string) => void }) {
  if (items.length === 0) return null
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-ink-3"
    >
      {items.map((item) => (
        <Command.Item
          key={item.href}
          value={item.href}
          onSelect={() => go(item.href)}
          className="flex min-h-10 cursor-pointer items-center gap-3 rounded px-3 data-[selected=true]:bg-accent-soft"
        >
          <span className="flex-1 truncate">{item.label}</span>
          {item.hint ? <span className="truncate text-12 text-ink-3">{item.hint}</span> : null}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
