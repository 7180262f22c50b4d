'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { linkLook } from '@/components/ui/link-look'
import { SortHeader } from '@/components/ui/sort-header'
import { Cell, HeaderCell, Row, Table, TableHead, type SortDirection } from '@/components/ui/table'
import type { VisitState } from '@/lib/domain/visit/state'
import { BulkBar, type BulkActions } from './bulk-bar'
import type { Candidate } from './shopper-picker'
import { StateBadge } from './state-badge'

export type VisitLine = {
  id: string
  href: string
  branch: string
  town: string
  days: string
  state: VisitState
  stateWord: string
  since: string
  shopper: string
  wave: string
  scenario: string
}
type Sorts = Record<'branch' | 'window' | 'since', { href: string; direction: SortDirection | null }>

/** The list of visits, a page of at most a hundred rows; rows can be ticked and acted on together. */
export function VisitTable({ lines, sorts, shoppers, bulk }: { lines: VisitLine[]; sorts: Sorts; shoppers: Candidate[]; bulk: BulkActions | null }) {
  const t = useTranslations('visits')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const selected = lines.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const all = selected.length === lines.length
  const toggle = (id: string) => setTicked((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])))
  return (
    <div>
      <Table label={t('title')} className="min-w-0!">
        <TableHead>
          <tr>
            {bulk ? (
              <HeaderCell className="w-8">
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={all}
                  indeterminate={selected.length > 0 && !all}
                  onChange={() => setTicked(all ? new Set() : new Set(lines.map(({ id }) => id)))}
                />
              </HeaderCell>
            ) : null}
            <SortHeader href={sorts.branch.href} sort={sorts.branch.direction}>
              {t('branch')}
            </SortHeader>
            <SortHeader href={sorts.window.href} sort={sorts.window.direction}>
              {t('window')}
            </SortHeader>
            <HeaderCell>{t('state')}</HeaderCell>
            <HeaderCell className="hidden md:table-cell">{t('shopper')}</HeaderCell>
            <HeaderCell className="hidden lg:table-cell">{t('wave')}</HeaderCell>
            <HeaderCell className="hidden xl:table-cell">{t('scenario')}</HeaderCell>
            <SortHeader href={sorts.since.href} sort={sorts.since.direction} className="hidden lg:table-cell">
              {t('since')}
            </SortHeader>
          </tr>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} selected={ticked.has(line.id)}>
              {bulk ? (
                <Cell>
                  <Checkbox aria-label={t('selectVisit', { branch: line.branch, days: line.days })} checked={ticked.has(line.id)} onChange={() => toggle(line.id)} />
                </Cell>
              ) : null}
              <Cell className="max-w-60">
                <Link href={line.href} className={linkLook.row}>
                  {line.branch}
                </Link>
                {line.town ? <span className="hidden text-ink-2 sm:inline"> · {line.town}</span> : null}
              </Cell>
              <Cell quiet className="whitespace-nowrap">
                {line.days}
              </Cell>
              <Cell>
                <StateBadge state={line.state}>{line.stateWord}</StateBadge>
              </Cell>
              <Cell quiet className="hidden md:table-cell">
                {line.shopper}
              </Cell>
              <Cell quiet className="hidden lg:table-cell">
                {line.wave}
              </Cell>
              <Cell quiet className="hidden xl:table-cell">
                {line.scenario}
              </Cell>
              <Cell quiet className="hidden whitespace-nowrap lg:table-cell">
                {line.since}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {bulk && selected.length > 0 ? <BulkBar visitIds={selected} shoppers={shoppers} actions={bulk} onDone={() => setTicked(new Set())} /> : null}
    </div>
  )
}
