import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Fragment } from 'react'
import { Gauge } from '@/components/score/gauge'
import { ScoreFigure } from '@/components/score/score-figure'
import { counted } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { AreaView } from '@/lib/domain/scorecard/area-view'
import { numberFormat } from '@/lib/i18n/formats'
import type { Speech } from './speech'

const COLUMNS = 5

type Shown = { view: AreaView; branchHref: (id: string) => string; whyBranch: (id: string) => string; allHref: string; compareHref: string; speech: Speech }

/** Branches in groups against the network, by name inside each: no rank numbers. On a phone the region stands under the name and the figure beside it. */
export async function BranchGroups({ view, branchHref, whyBranch, allHref, compareHref, speech }: Shown) {
  const compare = await getTranslations('compare')
  const { t, locale, words } = speech
  const { reliability } = view
  const value = reliability && numberFormat(locale, { minimumFractionDigits: 2 }).format(reliability.hundredths / 100)
  const note = reliability ? t('branches.reliability', { value: value ?? '', chance: reliability.mostlyChance ? 'yes' : 'no' }) : t('branches.order')
  const shown = view.groups.reduce((sum, { branches }) => sum + branches.length, 0)
  const all = view.groups.reduce((sum, { count }) => sum + count, 0)
  return (
    <section id="branches" className="scroll-mt-20">
      <SectionHeader title={t('branches.title')} note={note} end={<Link href={compareHref} data-screen-only className={linkLook.plain}>{compare('open')}</Link>} />
      <Table label={t('branches.title')} className="max-sm:min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell className="max-sm:w-1/2">{t('column.branch')}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t('column.region')}</HeaderCell>
            <HeaderCell className="w-66 max-sm:hidden print:w-40">{t('column.axis')}</HeaderCell>
            <HeaderCell numeric>{t('column.score')}</HeaderCell>
            <HeaderCell numeric>{t('column.visits')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {view.groups.filter(({ count }) => count > 0).map(({ kind, count, branches }) => (
            <Fragment key={kind}>
              <GroupRow columns={COLUMNS}>
                {t(`branches.group.${kind}`)} <span className="font-normal">· {count}</span>
              </GroupRow>
              {branches.map(({ id, name, region, own, reading }) => (
                <Row key={id}>
                  <Cell className="max-sm:py-2 max-sm:wrap-anywhere">
                    {own ? <Link href={branchHref(id)} className={linkLook.row}>{name}</Link> : name}
                    {region ? <span className="block text-12 text-ink-2 sm:hidden">{region}</span> : null}
                  </Cell>
                  <Cell quiet className="max-sm:hidden">{region}</Cell>
                  <Cell className="max-sm:hidden"><Gauge {...reading} words={words} size="cell" axisFrom={50} /></Cell>
                  <Cell numeric><ScoreFigure {...reading} words={words} why={own ? whyBranch(id) : undefined} /></Cell>
                  <Cell numeric quiet><span className="whitespace-nowrap">{counted(words.visits, reading.n, locale)}</span></Cell>
                </Row>
              ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
      {shown < all ? (
        <p className="pt-4 text-12 text-ink-2">
          {t('branches.more', { shown, count: all })} <Link href={allHref} scroll={false} className={linkLook.text}>{t('branches.showAll')}</Link>
        </p>
      ) : null}
    </section>
  )
}
