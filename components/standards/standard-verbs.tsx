'use client'

import { Archive, ArchiveRestore, Download, EllipsisVertical, Printer, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { FileLink } from '@/components/exports/file-link'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu'
import { IconButton } from '@/components/ui/icon-button'
import { showToast } from '@/components/ui/toast-store'
import type { FormState } from '@/lib/web/form-state'
import { takeFile } from '@/lib/web/take-file'

type Props = {
  standardId: string
  home: string
  /** Number of the version on the screen. */
  shown: number
  archived: boolean
  published: boolean
  draft: { number: number; revision: number } | null
  open: (input: { standardId: string }) => Promise<FormState<void>>
  discard: (input: { standardId: string; revision: number }) => Promise<FormState<{ standardGone: boolean }>>
  archive: (input: { standardId: string; archived: boolean }) => Promise<FormState<void>>
}

/** What an author can do with a standard: edit, throw a draft away, put it away. */
export function StandardVerbs({ standardId, home, shown, archived, published, draft, open, discard, archive }: Props) {
  const t = useTranslations('standards')
  const router = useRouter()
  const [pending, start] = useTransition()
  const [discarding, setDiscarding] = useState(false)
  const refusal = (state: FormState<unknown>) => ('message' in state ? state.message : null)
  const edit = () =>
    start(async () => {
      const state = await open({ standardId })
      const message = refusal(state)
      if (message) showToast({ message, tone: 'problem' })
      else router.push(`${home}/${standardId}/edit`)
    })
  const turn = async (to: boolean): Promise<boolean> => {
    const message = refusal(await archive({ standardId, archived: to }))
    if (message) showToast({ message, tone: 'problem' })
    return !message
  }
  const putAway = () =>
    start(async () => {
      const done = await turn(!archived)
      if (done) showToast({ message: t(archived ? 'takenBack' : 'putAway'), undo: async () => void (await turn(archived)) })
    })
  const take = (href: string) =>
    start(async () => {
      const refused = await takeFile(href)
      if (refused) showToast({ message: refused.sentence ?? t('exportFailed'), tone: 'problem' })
    })
  const throwAway = async () => {
    if (!draft) return
    const state = await discard({ standardId, revision: draft.revision })
    const message = refusal(state)
    if (message) return { error: message }
    showToast({ message: t('discarded') })
    if (state.status === 'done' && state.result.standardGone) router.push(home)
  }
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton variant="secondary" aria-label={t('more')}>
            <EllipsisVertical />
          </IconButton>
        }
      >
        <MenuItem asChild>
          <Link href={`${home}/${standardId}/paper?version=${shown}`}>
            <Printer />
            {t('paper')}
          </Link>
        </MenuItem>
        {(['csv', 'xlsx', 'json'] as const).map((format) => (
          <MenuItem key={format} asChild>
            <FileLink href={`${home}/${standardId}/export?format=${format}&version=${shown}`} take={take}>
              <Download />
              {t('exportAs', { format: format.toUpperCase() })}
            </FileLink>
          </MenuItem>
        ))}
        <MenuItem icon={archived ? <ArchiveRestore /> : <Archive />} onSelect={putAway}>
          {t(archived ? 'takeBack' : 'archive')}
        </MenuItem>
        {draft ? (
          <MenuItem danger icon={<Trash2 />} onSelect={() => setDiscarding(true)}>
            {t('discard', { number: draft.number })}
          </MenuItem>
        ) : null}
      </DropdownMenu>
      {draft ? (
        <Link href={`${home}/${standardId}/edit`} className={buttonLook({ variant: 'primary' })}>
          {t('editDraft', { number: draft.number })}
        </Link>
      ) : (
        <Button variant="primary" pending={pending} onClick={edit}>
          {t('edit')}
        </Button>
      )}
      <ConfirmDialog
        open={discarding}
        onOpenChange={setDiscarding}
        title={t('discardTitle')}
        description={t(published ? 'discardMeans' : 'discardAllMeans')}
        confirm={t('discardConfirm')}
        danger
        onConfirm={throwAway}
      />
    </>
  )
}
