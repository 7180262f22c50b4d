'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { KeyList, type PageKey } from './key-list'
import type { FoundItem } from './use-found'
import { useShortcuts } from './use-shortcuts'

export type CommandItem = FoundItem & { icon?: ReactNode; keywords?: string }

const fetchDialog = () => import('./command-dialog')
const warm = () => void fetchDialog().catch(() => undefined)
/** What it opens is fetched when a hand goes there: no page waits for it. */
const CommandDialog = lazy(async () => ({ default: (await fetchDialog()).CommandDialog }))

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
  const [open, setOpen] = useState<'search' | 'keys' | null>(null)
  useShortcuts({
    'mod+k': () => setOpen(open === 'search' ? null : 'search'),
    '/': () => setOpen('search'),
    '?': () => setOpen('keys'),
  })
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen('search')}
        onPointerEnter={warm}
        onFocus={warm}
        aria-label={t('search')}
        aria-keyshortcuts="Control+K Meta+K /"
        className="inline-flex h-9 shrink-0 items-center gap-2 rounded border border-line bg-surface px-2.5 text-ink-2 transition-calm hover:border-line-strong 2xl:w-55 2xl:px-3 pointer-coarse:h-11 pointer-coarse:px-3.5"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="hidden flex-1 truncate text-left 2xl:block">{t('search')}</span>
        <span className="hidden 2xl:inline">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <Suspense>{open === 'search' ? <CommandDialog items={items} search={search} close={() => setOpen(null)} /> : null}</Suspense>
      <KeyList open={open === 'keys'} onOpenChange={(next) => setOpen(next ? 'keys' : null)} pageKeys={pageKeys} />
    </>
  )
}
