'use client'

import { Download } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu'
import { showToast } from '@/components/ui/toast-store'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { takeFile } from '@/lib/web/take-file'
import { FileLink } from './file-link'

/** A file that comes at once is a link; another is asked for and made. */
export type ExportOffer = { label: string; href: string } | { label: string; asked: AskedExport }

type Requested = (input: { requestKey: string; asked: AskedExport }) => Promise<{ status: string; message?: string }>
type Shown = { label: string; offers: readonly ExportOffer[]; request: Requested; own: { href: string; label: string }; failed: string }

/** What can be taken away of this page, and the way to the files asked for before. */
export function ExportMenu({ label, offers, request, own, failed }: Shown) {
  const router = useRouter()
  const [pending, start] = useTransition()
  // A press whose answer was lost is asked again under the same key, and stays one file.
  const keys = useRef(new Map<string, string>())

  const ask = (offer: string, asked: AskedExport) =>
    start(async () => {
      const requestKey = keys.current.get(offer) ?? crypto.randomUUID()
      keys.current.set(offer, requestKey)
      const answer = await request({ requestKey, asked }).catch(() => ({ status: 'lost', message: failed }))
      if (answer.status !== 'done') return showToast({ message: answer.message ?? failed, tone: 'problem' })
      keys.current.delete(offer)
      router.push(own.href)
    })

  const take = (href: string) =>
    start(async () => {
      const refused = await takeFile(href)
      if (refused) showToast({ message: refused.sentence ?? failed, tone: 'problem' })
    })

  return (
    <DropdownMenu trigger={<Button pending={pending} icon={<Download aria-hidden />} title={label}><span className="max-xl:sr-only">{label}</span></Button>}>
      {offers.map((offer) =>
        'href' in offer ? (
          <MenuItem key={offer.label} asChild>
            <FileLink href={offer.href} take={take}>
              <Download aria-hidden />
              {offer.label}
            </FileLink>
          </MenuItem>
        ) : (
          <MenuItem key={offer.label} icon={<Download aria-hidden />} onSelect={() => ask(offer.label, offer.asked)}>
            {offer.label}
          </MenuItem>
        ),
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => router.push(own.href)}>{own.label}</MenuItem>
    </DropdownMenu>
  )
}
