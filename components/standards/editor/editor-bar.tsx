'use client'

import { FlaskConical, Keyboard, Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OfficeTop } from '@/components/shell/office-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { SaveNote, useNoteOf } from './save-note'
import { SavePill } from './save-pill'
import type { SaveStatus } from './use-autosave'

type Props = {
  name: string
  number: number
  home: string
  standardId: string
  status: SaveStatus
  /** The organisation's. */
  timeZone: string
  /** The author's own text that another's save came before; null when there is none. */
  own: ReactNode
  blocked: number
  canUndo: boolean
  canRedo: boolean
  onUndo: () => void
  onRedo: () => void
  onKeys: () => void
  /** Null: no version was ever published, so there are no past reports. */
  onDryRun: (() => void) | null
  onPublish: () => void
  onTryAgain: () => void
  onDecide: () => void
  onShowUnsaved: () => void
}

/** The top of the desk: where I am, whether it is saved, back and forth, publish. */
export function EditorBar({ name, number, home, standardId, status, timeZone, own, blocked, ...on }: Props) {
  const t = useTranslations('standard-editor')
  const note = useNoteOf()(status)
  const crumbs = [{ label: t('standards'), href: home }, { label: name || t('standard'), href: `${home}/${standardId}` }, { label: t('draftOf', { number }) }]
  return (
    <OfficeTop
      breadcrumb={<Breadcrumb label={t('whereAmI')} crumbs={crumbs} />}
      scope={note ? <SaveNote note={note} /> : null}
      actions={
        <>
          {own}
          <SavePill status={status} timeZone={timeZone} onTryAgain={on.onTryAgain} onDecide={on.onDecide} onShow={on.onShowUnsaved} />
          <span className="hidden sm:flex">
            <IconButton aria-label={t('undo')} title={`${t('undo')} (Ctrl+Z)`} disabled={!on.canUndo} onClick={on.onUndo}>
              <Undo2 />
            </IconButton>
            <IconButton aria-label={t('redo')} title={`${t('redo')} (Ctrl+Shift+Z)`} disabled={!on.canRedo} onClick={on.onRedo}>
              <Redo2 />
            </IconButton>
            <IconButton aria-label={t('keys')} title={`${t('keys')} (H)`} className="hidden lg:inline-flex" onClick={on.onKeys}>
              <Keyboard />
            </IconButton>
            {on.onDryRun ? (
              <IconButton aria-label={t('dryRun')} title={t('dryRun')} onClick={on.onDryRun}>
                <FlaskConical />
              </IconButton>
            ) : null}
          </span>
          <Button variant="primary" onClick={on.onPublish}>
            <span className="sm:hidden">{t('publish')}</span>
            <span className="hidden sm:inline">{t('publishVersion', { number })}</span>
            {blocked > 0 ? (
              <span className="rounded-full bg-accent-on px-1.5 text-12 text-accent" aria-label={t('findingsCount', { count: blocked })}>
                {blocked}
              </span>
            ) : null}
          </Button>
        </>
      }
    />
  )
}
