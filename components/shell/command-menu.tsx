'use client'

import '@/components/ui/style-nonce'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { matchOptions } from '@/components/ui/combobox-match'
import { Kbd } from '@/components/ui/kbd'
import { KeyList, type PageKey } from './key-list'
import { useFound, type FoundItem } from './use-found'
import { useShortcuts } from './use-shortcuts'

export type CommandItem = FoundItem & { icon?: ReactNode; keywords?: string }

/**
 * The search button of the top bar and what it opens: Ctrl/⌘ K or `/` to search and jump, `?` for the keys.
 * `items` are the places and commands at hand; `search` finds branches, visits … on the server as one types.
 */
export function CommandMenu({
  items,
  search,
  pageKeys = [],
}: {
  items: readonly CommandItem[]
  search?: (query: string) => Promise<readonly FoundItem[]>
  /** Keys of the page that is open, listed under `?`. */
  pageKeys?: readonly PageKey[]
}) {
  const t = useTranslations('ui')
  const router = useRouter()
  const [open, setOpen] = useState<'search' | 'keys' | null>(null)
  const [typed, setTyped] = useState('')
  const found = useFound(search, open === 'search' ? typed.trim() : '')
  const change = (next: 'search' | 'keys' | null) => {
    setTyped('')
    setOpen(next)
  }
  useShortcuts({
    'mod+k': () => change(open === 'search' ? null : 'search'),
    '/': () => change('search'),
    '?': () => change('keys'),
  })
  const go = (href: string) => {
    change(null)
    router.push(href)
  }
  const here = matchOptions(
    items.map(({ href, label, hint, keywords }) => ({ value: href, label, hint, keywords })),
    typed,
    typed ? 8 : 20,
  )
  return (
    <>
      <button
        type="button"
        onClick={() => change('search')}
        aria-label={t('search')}
        aria-keyshortcuts="Control+K Meta+K /"
        className="inline-flex h-9 shrink-0 items-center gap-2 rounded border border-line bg-surface px-2.5 text-ink-2 transition-calm hover:border-line-strong min-[1400px]:w-55 min-[1400px]:px-3 pointer-coarse:h-11 pointer-coarse:px-3.5"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="hidden flex-1 truncate text-left min-[1400px]:block">{t('search')}</span>
        <span className="hidden min-[1400px]:inline">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <Dialog.Root open={open === 'search'} onOpenChange={(next) => change(next ? 'search' : null)}>
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
      <KeyList open={open === 'keys'} onOpenChange={(next) => change(next ? 'keys' : null)} pageKeys={pageKeys} />
    </>
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
