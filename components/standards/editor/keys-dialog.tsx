'use client'

import { useTranslations } from 'next-intl'
import { Dialog, DialogContent } from '@/components/ui/dialog'

const keys = [
  ['N', 'keyAdd'], ['D', 'keyDuplicate'], ['Alt ↑ ↓', 'keyMove'], ['↑ ↓', 'keyWalk'], ['Delete', 'keyDelete'], ['Ctrl Z', 'keyUndo'],
  ['Ctrl ⇧ Z', 'keyRedo'], ['H', 'keyHelp'],
] as const

/** The editor's keys in words. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('standard-editor')
  const translate = useTranslations('standard-translate')
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t('keys')}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {keys.map(([key, words]) => (
            <div key={key} className="contents">
              <dt className="font-medium">{key}</dt>
              <dd className="text-ink-2">{t(words)}</dd>
            </div>
          ))}
          <dt className="font-medium">Ctrl ⏎</dt>
          <dd className="text-ink-2">{translate('keyNextMissing')}</dd>
        </dl>
      </DialogContent>
    </Dialog>
  )
}
