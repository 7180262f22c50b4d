import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { signed, type Speech } from '@/components/scorecards/speech'
import { importedWords } from '@/components/score/score-reading'
import { scoreText } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { SideShown, StepShown } from '@/lib/domain/scorecard/rollout'

const COLUMNS = 4
type Shown = { step: StepShown; nameOf: (id: string) => string; branchHref: (id: string) => string; dropHref: string; speech: Speech }

/** One day on which the measure came: both sides before and after it, then every branch it reached. */
export async function StepTable({ step, nameOf, branchHref, dropHref, speech: { locale, day, words } }: Shown) {
  const t = await getTranslations('rollout')
  const { on, reached, waiting, lines } = step
  const figure = (score: number | null, n: number, imported?: number) => {
    if (score === null) return '–'
    const mark = importedWords({ n, ...(imported ? { imported } : {}) }, words)
    return <>{t('table.figure', { score: scoreText(score, locale), count: n })}{mark ? <span className="block text-12 text-ink-2">{mark}</span> : null}</>
  }
  const side = (named: string, found: SideShown) => (
    <Row>
      <Cell className="font-medium">{named} <span className="font-normal text-ink-2">{t('table.branches', { count: found?.branches ?? 0 })}</span></Cell>
      <Cell numeric>{found ? figure(found.before, found.visitsBefore, found.importedBefore) : '–'}</Cell>
      <Cell numeric>{found ? figure(found.after, found.visitsAfter, found.importedAfter) : '–'}</Cell>
      <Cell numeric className="font-medium">{found ? signed(found.change, locale) : '–'}</Cell>
    </Row>
  )
  const title = t('table.title', { date: day(on) })
  return (
    <section>
      <SectionHeader title={title} end={<Link href={dropHref} data-screen-only className={linkLook.plain} aria-label={t('table.dropOf', { date: day(on) })}>{t('table.drop')}</Link>} />
      <Table label={title} className="min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell>{t('table.who')}</HeaderCell>
            <HeaderCell numeric>{t('table.before')}</HeaderCell>
            <HeaderCell numeric>{t('table.after')}</HeaderCell>
            <HeaderCell numeric>{t('table.change')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {side(t('table.reached'), reached)}
          {side(t('table.waiting'), waiting)}
          <GroupRow columns={COLUMNS}>{t('table.each')}</GroupRow>
          {lines.map(({ id, before, after, visitsBefore, visitsAfter, importedBefore, importedAfter }) => (
            <Row key={id}>
              <Cell className="py-2">
                <Link href={branchHref(id)} className={linkLook.row}>{nameOf(id)}</Link>
                {before === null || after === null ? <span className="block text-12 text-ink-2">{t('table.leftOut')}</span> : null}
              </Cell>
              <Cell numeric quiet>{figure(before, visitsBefore, importedBefore)}</Cell>
              <Cell numeric quiet>{figure(after, visitsAfter, importedAfter)}</Cell>
              <Cell numeric quiet>{before === null || after === null ? '–' : signed(after - before, locale)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
