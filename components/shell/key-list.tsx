'use client'

import { useTranslations } from 'next-intl'
import { Dialog, DialogContent } from '@/components/ui/dialog'

export type PageKey = { keys: readonly string[]; does: string }

/** What `?` shows: the keys of every page, then those of the page that is open. */
export function KeyList({
  open,
  onOpenChange,
  pageKeys,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  pageKeys: readonly PageKey[]
}) {
  const t = useTranslations('ui')
  const everywhere: readonly PageKey[] = [
    { keys: ['Ctrl K', '⌘ K'], does: t('keyCommands') },
    { keys: ['/'], does: t('keySearch') },
    { keys: ['?'], does: t('keyHelp') },
    { keys: ['Esc'], does: t('keyClose') },
  ]
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t('keys')}>
        <dl className="grid">
          {[...everywhere, ...pageKeys].map(({ keys, does }) => (
            <div
              key={does}
              className="flex min-h-10 items-center justify-between gap-4 border-b border-line last:border-b-0"
            >
              <dt>{does}</dt>
              <dd className="flex gap-1.5">
                {keys.map((key) => (
                  <kbd
                    key={key}
                    className="rounded-sm border border-line-strong px-2 py-0.5 font-sans text-12 text-ink-2"
                  >
                    {key}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  )
}
