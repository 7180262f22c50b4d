import { clsx } from 'clsx'
import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { PrecisionGoal, PrecisionLine } from '@/lib/domain/planner/precision-view'

const indent = ['', 'pl-3 sm:pl-6', 'pl-6 sm:pl-12']
/** What has no room on a phone stands under the place's name there. */
const wide = 'max-sm:hidden'

type Shown = {
  lines: readonly PrecisionLine[]
  goal: PrecisionGoal
  money: ((minor: number) => string) | null
  hrefOf: (id: string | null) => string
  /** Where the regions within a region are planned; null of the one that is. */
  withinHref: (id: string) => string | null
}

/** What it takes in the network and each region: visits there are, needed, further, and what these cost. */
export async function PrecisionLines({ lines, goal, money, hrefOf, withinHref }: Shown) {
  const [t, format] = await Promise.all([getTranslations('precision'), getFormatter()])
  const priced = money !== null && lines.some(({ costMinor }) => costMinor !== null)
  const title = lines.length > 1 ? t('lines.title') : t('lines.one')
  return (
    <section>
      <SectionHeader title={title} note={t(`lines.note.${goal}`)} />
      <Table label={title} className="max-sm:min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell className="max-sm:w-full">{t('lines.place')}</HeaderCell>
            <HeaderCell numeric className={wide}>{t('lines.branches')}</HeaderCell>
            <HeaderCell numeric className={wide}>{goal === 'mean' ? t('lines.now') : t('lines.enough')}</HeaderCell>
            <HeaderCell numeric className="max-sm:whitespace-normal">{t('lines.each')}</HeaderCell>
            <HeaderCell numeric className={wide}>{t('lines.visits')}</HeaderCell>
            <HeaderCell numeric>{t('lines.more')}</HeaderCell>
            <HeaderCell numeric className={wide}>{t('lines.all')}</HeaderCell>
            {priced ? <HeaderCell numeric className="max-sm:whitespace-normal">{t('lines.cost')}</HeaderCell> : null}
          </tr>
        </TableHead>
        <tbody>
          {lines.map(({ id, name, depth, below, branches, visited, visits, now, enough, perBranch, more, costMinor }) => {
            const seen = t('lines.visited', { visited: format.number(visited), all: format.number(branches) })
            const reached = goal === 'branch'
              ? t('lines.enoughValue', { enough: format.number(enough), all: format.number(branches) })
              : now === null ? '–' : t('lines.nowValue', { points: format.number(now / 10, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) })
            const told = [[t('lines.branches'), seen], [goal === 'mean' ? t('lines.now') : t('lines.enough'), reached], [t('lines.visits'), format.number(visits)]]
            return (
              <Row key={id ?? 'network'}>
                <Cell className="max-sm:py-2">
                  <Link href={hrefOf(id)} className={clsx('block', linkLook.row, indent[depth], depth === 0 && 'font-medium')}>
                    {id === null ? t('network') : name}
                  </Link>
                  {told.map(([label, value]) => <span key={label} className={clsx('block text-12 text-ink-2 sm:hidden', indent[depth])}>{label}: <span className="whitespace-nowrap">{value}</span></span>)}
                  <Within place={name} count={below} href={id === null ? null : withinHref(id)} words={t('lines.below', { count: below })} className={indent[depth]} />
                </Cell>
                <Cell numeric quiet className={wide}>{seen}</Cell>
                <Cell numeric quiet className={wide}>{reached}</Cell>
                <Cell numeric>{format.number(perBranch)}</Cell>
                <Cell numeric quiet className={wide}>{format.number(visits)}</Cell>
                <Cell numeric className="font-semibold">{format.number(more)}</Cell>
                <Cell numeric quiet className={wide}>{format.number(visits + more)}</Cell>
                {priced ? <Cell numeric>{costMinor === null ? '–' : money(costMinor)}</Cell> : null}
              </Row>
            )
          })}
        </tbody>
      </Table>
    </section>
  )
}

/** The way down: a tree is shown two levels at a time. */
function Within({ place, count, href, words, className }: { place: string; count: number; href: string | null; words: string; className: string | undefined }) {
  if (count === 0 || href === null) return null
  return (
    <span data-screen-only className={clsx('block text-12', className)}>
      <Link href={href} aria-label={`${place}: ${words}`} className={clsx('inline-flex min-h-6 items-center', linkLook.text)}>{words}</Link>
    </span>
  )
}
