'use client'

import { FolderInput, Pencil, Plus, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { IconButton } from '../ui/icon-button'
import { linkLook } from '../ui/link-look'
import { showToast } from '../ui/toast-store'
import { MoveRegion, type RegionMoves } from './move-region'
import { RegionDialog } from './region-dialog'

export type RegionNode = { id: string; parentId: string | null; name: string; label: string; path: string[]; depth: number; open: number; closed: number }
export type RegionActions = RegionMoves & {
  add: (input: { parentId: string; name: string }) => Promise<FormState<{ regionId: string }>>
  rename: (input: { regionId: string; before: string; name: string }) => Promise<FormState<void>>
  remove: (input: { regionId: string }) => Promise<FormState<{ ended: boolean }>>
}
type Asking = { what: 'add' | 'rename' | 'move'; region: RegionNode } | null

/**
 * The tree as a list of lines. Arrow keys move between lines; on a line N adds below it, F2 renames, M moves and Delete removes.
 */
export function RegionTree({ regions, branchesHref, today, mayMove, actions }: { regions: RegionNode[]; branchesHref: string; today: string; mayMove: boolean; actions: RegionActions }) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [asking, setAsking] = useState<Asking>(null)
  const [removing, setRemoving] = useState<RegionNode | null>(null)
  const [current, setCurrent] = useState(regions[0]?.id ?? '')
  const list = useRef<HTMLUListElement>(null)
  const isEmpty = (region: RegionNode) => region.parentId !== null && region.open + region.closed === 0 && !regions.some(({ parentId }) => parentId === region.id)

  const focus = (index: number) => {
    const region = regions[Math.max(0, Math.min(regions.length - 1, index))]
    if (!region) return
    setCurrent(region.id)
    list.current?.querySelector<HTMLElement>(`[data-region="${region.id}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent, region: RegionNode, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => focus(index + 1),
      ArrowUp: () => focus(index - 1),
      ArrowLeft: () => focus(regions.findIndex(({ id }) => id === region.parentId)),
      Home: () => focus(0),
      End: () => focus(regions.length - 1),
      n: () => setAsking({ what: 'add', region }),
      F2: () => setAsking({ what: 'rename', region }),
      m: () => mayMove && region.parentId && setAsking({ what: 'move', region }),
      Delete: () => isEmpty(region) && setRemoving(region),
    }
    const run = keys[event.key]
    if (!run) return
    event.preventDefault()
    run()
  }
  return (
    <div className="grid gap-3">
      <p className="text-12 text-ink-2 pointer-coarse:hidden">{t('treeKeys')}</p>
      <ul ref={list} aria-label={t('regions')} className="border-t border-line">
        {regions.map((region, index) => (
          <li
            key={region.id}
            data-region={region.id}
            tabIndex={region.id === current ? 0 : -1}
            aria-label={t('regionLine', { name: region.name, level: region.depth + 1 })}
            onFocus={() => setCurrent(region.id)}
            onKeyDown={(event) => onKey(event, region, index)}
            className="flex min-h-11 flex-wrap items-center gap-x-3 border-b border-line py-1 transition-calm hover:bg-sunken focus-visible:-outline-offset-2"
          >
            <span className="min-w-0 flex-1 truncate" style={{ paddingInlineStart: `${Math.min(region.depth, 8) * 20}px` }} dir="auto">
              <Link href={`${branchesHref}?region=${region.id}`} className={`${linkLook.row} ${region.depth === 0 ? 'font-medium' : ''}`}>
                {region.name}
              </Link>
            </span>
            <span className="text-12 text-ink-2">{region.open > 0 ? t('branchCount', { count: region.open }) : ''}</span>
            <span className="flex">
              <IconButton size="small" aria-label={t('addBelow', { name: region.name })} onClick={() => setAsking({ what: 'add', region })}>
                <Plus />
              </IconButton>
              <IconButton size="small" aria-label={t('renameRegion', { name: region.name })} onClick={() => setAsking({ what: 'rename', region })}>
                <Pencil />
              </IconButton>
              {mayMove ? (
                <IconButton size="small" aria-label={t('moveRegion', { name: region.name })} disabled={region.parentId === null} onClick={() => setAsking({ what: 'move', region })}>
                  <FolderInput />
                </IconButton>
              ) : null}
              <IconButton size="small" aria-label={t('removeRegion', { name: region.name })} disabled={!isEmpty(region)} onClick={() => setRemoving(region)}>
                <Trash2 />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      {asking?.what === 'move' ? (
        <MoveRegion
          key={asking.region.id}
          region={asking.region}
          places={regions.filter(({ id, path }) => !path.includes(asking.region.id) && id !== asking.region.parentId).map(({ id, label }) => ({ value: id, label }))}
          today={today}
          actions={actions}
          onClose={() => setAsking(null)}
        />
      ) : asking ? (
        <RegionDialog key={`${asking.what} ${asking.region.id}`} what={asking.what} region={asking.region} actions={actions} onClose={() => setAsking(null)} />
      ) : null}
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => {
          if (!open) setRemoving(null)
        }}
        title={t('removeRegion', { name: removing?.name ?? '' })}
        description={t('removeRegionHint')}
        confirm={t('removeRegionNow')}
        danger
        onConfirm={async () => {
          if (!removing) return
          const state = await actions.remove({ regionId: removing.id })
          if (state.status !== 'done') return { error: 'message' in state ? state.message : t('notSent') }
          if (state.result.ended) showToast({ message: t('regionEnded', { name: removing.name }) })
          router.refresh()
        }}
      />
    </div>
  )
}
