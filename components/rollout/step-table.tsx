import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { signed, type Speech } from '@/components/scorecards/speech'
import { importedWords } from '@/components/score/score-reading'
import { counted, scoreText } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { SideLine, SideShown, StepShown } from '@/lib/domain/scorecard/rollout'

const COLUMNS = 4
const OTHERS_SHOWN = 100
/** On a phone the visits stand under their score, so that the change is in sight. */
const narrow = 'max-sm:whitespace-normal'
type Shown = { step: StepShown; nameOf: (id: string) => string; branchHref: (id: string) => string; dropHref: string; speech: Speech }

/** One day on which the measure came: both sides before and after it, then every branch it reached and those it had not; every figure opens what it is made of. */
export async function StepTable({ step, nameOf, branchHref, dropHref, speech: { locale, day, words } }: Shown) {
  const t = await getTranslations('rollout')
  const { on, reached, waiting, lines, others } = step
  const figure = (href: string, score: number | null, n: number, imported?: number) => {
    if (score === null) return '–'
    const mark = importedWords({ n, ...(imported ? { imported } : {}) }, words)
    const visits = counted(words.visits, n, locale)
    return <><Link href={href} className={linkLook.clause}>{scoreText(score, locale)}<span className="max-sm:hidden"> · </span><span className="whitespace-nowrap max-sm:block">{visits}</span></Link>{mark ? <span className="block text-12 text-ink-2">{mark}</span> : null}</>
  }
  const [reachedId, waitingId] = [`reached-${on}`, `waiting-${on}`]
  const side = (named: string, found: SideShown, id: string) => (
    <Row>
      <Cell className="font-medium">{named} <span className="font-normal text-ink-2">{t('table.branches', { count: found?.branches ?? 0 })}</span></Cell>
      <Cell numeric className={narrow}>{found ? figure(`#${id}`, found.before, found.visitsBefore, found.importedBefore) : '–'}</Cell>
      <Cell numeric className={narrow}>{found ? figure(`#${id}`, found.after, found.visitsAfter, found.importedAfter) : '–'}</Cell>
      <Cell numeric className="font-medium">{found ? <Link href={`#${id}`} className={linkLook.clause}>{signed(found.change, locale)}</Link> : '–'}</Cell>
    </Row>
  )
  /** A branch's own figures open its visits, each with its report. */
  const line = ({ id, before, after, visitsBefore, visitsAfter, importedBefore, importedAfter }: SideLine) => (
    <Row key={id}>
      <Cell className="py-2 max-sm:wrap-anywhere">
        <Link href={branchHref(id)} className={linkLook.row}>{nameOf(id)}</Link>
        {before === null || after === null ? <span className="block text-12 text-ink-2">{t('table.leftOut')}</span> : null}
      </Cell>
      <Cell numeric quiet className={narrow}>{figure(`${branchHref(id)}#visits`, before, visitsBefore, importedBefore)}</Cell>
      <Cell numeric quiet className={narrow}>{figure(`${branchHref(id)}#visits`, after, visitsAfter, importedAfter)}</Cell>
      <Cell numeric quiet>{before === null || after === null ? '–' : signed(after - before, locale)}</Cell>
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
          {side(t('table.reached'), reached, reachedId)}
          {side(t('table.waiting'), waiting, waitingId)}
        </tbody>
        <tbody id={reachedId} className="scroll-mt-20">
          <GroupRow columns={COLUMNS}>{t('table.each')}</GroupRow>
          {lines.map(line)}
        </tbody>
        {others.length > 0 ? (
          <tbody id={waitingId} className="scroll-mt-20">
            <GroupRow columns={COLUMNS}>{t('table.eachWaiting')}</GroupRow>
            {others.slice(0, OTHERS_SHOWN).map(line)}
            {others.length > OTHERS_SHOWN ? <tr><Cell colSpan={COLUMNS} quiet>{t('table.more', { count: others.length - OTHERS_SHOWN })}</Cell></tr> : null}
          </tbody>
        ) : null}
      </Table>
    </section>
  )
}
