import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ScoreFigure } from '@/components/score/score-figure'
import { signed, type Speech } from '@/components/scorecards/speech'
import { breakSentence } from '@/components/trends/break-words'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { WholeWords } from '@/components/ui/whole-words'
import type { ChangeLine, ChangesShown } from '@/lib/domain/scorecard/compare-changes'
import type { Reading } from '@/lib/domain/scorecard/reading'

type Shown = {
  /** Names both periods. */
  title: string
  changes: ChangesShown | null
  names: { before: string; now: string } | null
  branchHref: (id: string) => string
  /** Where a figure of this period is explained, and one of the wave before; null where that has no address of its own. */
  why: { now: (id: string) => string; before: ((id: string) => string) | null }
  compareHref: string | null
  /** Where a branch's change is told section by section and criterion by criterion; null where that has no page. */
  changeHref: ((id: string) => string) | null
  pages: ReactNode
  speech: Speech
}
const COLUMNS = 6

/** Each branch of the page in this period and the one before, with the change and whether it may be chance; who came and went below. */
export async function WavePairs({ title, changes, names, branchHref, why, compareHref, changeHref, pages, speech }: Shown) {
  const [t, trends] = await Promise.all([getTranslations('compare'), getTranslations('trends')])
  const { locale, words } = speech
  if (!changes) {
    return (
      <section id="change" className="scroll-mt-20">
        <SectionHeader title={title} />
        <p className="text-ink-2">{t('change.none')}</p>
      </section>
    )
  }
  const { broken, lines, entered, left } = changes
  const verdict = (line: ChangeLine) =>
    line.kind !== 'interval' ? t(`change.${line.kind}`) : line.found ? <b className="font-semibold text-ink">{t('change.found', { direction: line.points > 0 ? 'up' : 'down' })}</b> : t('change.chance')
  const whyBefore = (id: string) => why.before?.(id) ?? null
  const told = (line: ChangeLine) => changeText(line, locale, (values) => t('change.interval', values))
  const opened = (line: ChangeLine) =>
    changeHref && 'points' in line && !line.before.imported && !line.now.imported ? <Link href={changeHref(line.id)} className={linkLook.clause}>{told(line)}</Link> : told(line)
  const apart = [
    { key: 'entered', words: t('change.entered'), ...entered, now: true },
    { key: 'left', words: t('change.left'), ...left, now: false },
  ].filter(({ count }) => count > 0)
  return (
    <section id="change" className="scroll-mt-20">
      <SectionHeader title={title} note={t('change.note')} />
      {broken ? (
        <p className="max-w-prose pb-4 text-ink-2">
          {breakSentence(broken, trends, locale)} {compareHref ? <Link href={compareHref} data-screen-only className={linkLook.text}>{t('change.compare')}</Link> : null}
        </p>
      ) : null}
      {lines.length > 1 ? <p className="max-w-prose pb-4 text-12 text-ink-2">{t('change.whole')}</p> : null}
      <Table label={title} className="max-sm:min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell>{t('column.branch')}</HeaderCell>
            <HeaderCell className="w-50 max-sm:hidden print:w-24">{t('change.axis')}</HeaderCell>
            <HeaderCell numeric className="max-sm:whitespace-normal"><WholeWords>{names?.before ?? t('change.before')}</WholeWords></HeaderCell>
            <HeaderCell numeric className="max-sm:whitespace-normal"><WholeWords>{names?.now ?? t('change.now')}</WholeWords></HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t('change.change')}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t('change.verdict')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {lines.length === 0 ? <tr><Cell colSpan={COLUMNS} quiet>{t('change.nonePage')}</Cell></tr> : null}
          {lines.map((line) => (
            <Row key={line.id}>
              <Cell className="max-sm:py-2 max-sm:wrap-anywhere">
                <Link href={branchHref(line.id)} className={linkLook.row}>{line.name}</Link>
                <span className="block text-12 text-ink-2 sm:hidden"><span className="whitespace-nowrap">{opened(line)}{'\u00a0'}·</span> <span className="inline-block">{verdict(line)}</span></span>
              </Cell>
              <Cell className="max-sm:hidden"><Dumbbell before={line.before.score} now={line.now.score} /></Cell>
              <Cell numeric quiet><ScoreFigure {...line.before} official={null} words={words} why={whyBefore(line.id)} /></Cell>
              <Cell numeric><ScoreFigure {...line.now} official={null} words={words} why={why.now(line.id)} /></Cell>
              <Cell numeric className="max-sm:hidden">{opened(line)}</Cell>
              <Cell quiet className="max-sm:hidden">{verdict(line)}</Cell>
            </Row>
          ))}
        </tbody>
        {apart.map(({ key, words: named, count, lines: those, now }) => (
          <tbody key={key}>
            <GroupRow columns={COLUMNS}>{named} <span className="font-normal">· {count}</span></GroupRow>
            {those.map(({ id, name, reading }) => (
              <Row key={id}>
                <Cell><Link href={branchHref(id)} className={linkLook.row}>{name}</Link></Cell>
                <Cell className="max-sm:hidden"><Dumbbell before={now ? null : reading.score} now={now ? reading.score : null} /></Cell>
                <Cell numeric quiet>{now ? '–' : <Alone reading={reading} why={whyBefore(id)} speech={speech} />}</Cell>
                <Cell numeric>{now ? <Alone reading={reading} why={why.now(id)} speech={speech} /> : '–'}</Cell>
                <Cell numeric quiet className="max-sm:hidden">–</Cell>
                <Cell quiet className="max-sm:hidden">{now ? t('change.entered') : t('change.left')}</Cell>
              </Row>
            ))}
            {those.length < count ? <tr><Cell colSpan={COLUMNS} quiet>{t('change.more', { count: count - those.length })}</Cell></tr> : null}
          </tbody>
        ))}
      </Table>
      {pages}
    </section>
  )
}

const Alone = ({ reading, why, speech: { words } }: { reading: Reading; why: string | null; speech: Speech }) => <ScoreFigure {...reading} official={null} words={words} why={why} />

/** "+2.1 (−0.6 to +4.8)"; the points alone where there is no interval, nothing where figures do not join. */
function changeText(line: ChangeLine, locale: string, spoken: (values: { points: string; low: string; high: string }) => string): string {
  if (!('points' in line)) return '–'
  if (line.kind !== 'interval') return signed(line.points, locale)
  return spoken({ points: signed(line.points, locale), low: signed(line.low, locale), high: signed(line.high, locale) })
}

const FROM = 500
/** From 50 to 100, as the gauges in tables; what is lower stands at the edge. */
const place = (score: number) => `${Math.max(0, Math.min(100, ((score - FROM) / (1000 - FROM)) * 100))}%`

/** A ring then and a dot now, joined; the figures stand beside it. */
function Dumbbell({ before, now }: { before: number | null; now: number | null }) {
  const [low, high] = [Math.min(before ?? now ?? FROM, now ?? before ?? FROM), Math.max(before ?? now ?? FROM, now ?? before ?? FROM)]
  return (
    <span aria-hidden className="relative mx-1.5 block h-3">
      <span className="absolute inset-x-0 top-1/2 border-t border-line" />
      {before !== null && now !== null ? <span className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-ink-2" style={{ left: place(low), right: `calc(100% - ${place(high)})` }} /> : null}
      {before === null ? null : <span className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full border-2 border-ink-2 bg-paper" style={{ left: place(before) }} />}
      {now === null ? null : <span className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full bg-ink" style={{ left: place(now) }} />}
    </span>
  )
}

