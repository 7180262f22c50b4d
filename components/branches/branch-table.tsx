'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { linkLook } from '../ui/link-look'
import { SortHeader } from '../ui/sort-header'
import { Cell, HeaderCell, Row, Table, TableHead, type SortDirection } from '../ui/table'
import { MoveBranches, type MoveActions } from './move-branches'

type Branch = { id: string; code: string; name: string; town: string; region: string; state: 'open' | 'closed'; href: string }
type Sorting = { name: 'code' | 'name' | 'town'; href: string; sort: SortDirection | null }

/** One page of branches; whoever may change them can select rows and move them together. */
export function BranchTable({
  branches,
  sorting,
  moving,
}: {
  branches: Branch[]
  sorting: Sorting[]
  moving: (MoveActions & { regions: { value: string; label: string }[]; today: string }) | null
}) {
  const t = useTranslations('branches')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const shown = branches.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  const head = (name: Sorting['name']) => sorting.find((one) => one.name === name)!
  return (
    <div className="grid gap-2">
      {moving && shown.length > 0 ? (
        <div role="toolbar" aria-label={t('selection')} className="flex flex-wrap items-center gap-3 rounded bg-accent-soft px-3 py-2">
          <p className="mr-auto font-medium">{t('selected', { count: shown.length })}</p>
          <MoveBranches branchIds={shown} {...moving} onMoved={() => setSelected(new Set())} />
          <Button variant="quiet" onClick={() => setSelected(new Set())}>
            {t('clearSelection')}
          </Button>
        </div>
      ) : null}
      <Table label={t('title')}>
        <TableHead>
          <tr>
            {moving ? (
              <HeaderCell className="w-10">
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={shown.length > 0 && shown.length === branches.length}
                  indeterminate={shown.length > 0 && shown.length < branches.length}
                  onChange={() => setSelected(shown.length === branches.length ? new Set() : new Set(branches.map(({ id }) => id)))}
                />
              </HeaderCell>
            ) : null}
            {(['name', 'code', 'town'] as const).map((name) => (
              <SortHeader key={name} sort={head(name).sort} href={head(name).href}>
                {t(`field.${name}`)}
              </SortHeader>
            ))}
            <HeaderCell>{t('field.region')}</HeaderCell>
            <HeaderCell>{t('field.state')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {branches.map(({ id, code, name, town, region, state, href }) => (
            <Row key={id} selected={selected.has(id) || undefined}>
              {moving ? (
                <Cell>
                  <Checkbox aria-label={t('select', { name })} checked={selected.has(id)} onChange={() => toggle(id)} />
                </Cell>
              ) : null}
              <Cell className="max-w-80 truncate">
                <Link href={href} className={linkLook.row} dir="auto">
                  {name}
                </Link>
              </Cell>
              <Cell quiet>{code}</Cell>
              <Cell quiet>{town}</Cell>
              <Cell quiet>{region}</Cell>
              <Cell>{state === 'closed' ? <Badge tone="outline">{t('state.closed')}</Badge> : <span className="text-ink-2">{t('state.open')}</span>}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
