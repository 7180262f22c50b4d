import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { scoreText } from '../score/score-words'
import { buttonLook } from '../ui/button-look'
import { SectionHeader } from '../ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '../ui/table'

const midnight = (date: string) => new Date(`${date}T00:00:00Z`)
type Channel = 'on_site' | 'telephone' | 'written' | 'web'
type Line = { line: number; branch: string; code: string; on: string; visits: number; total: number | null; sections: Record<string, number>; period: { name: string } }
type Period = { name: string; channel: Channel; startsOn: string; endsOn: string; visits: number; branches: number; mean: number | null }
type Props = {
  lines: Line[]
  leftOut: { line: number; sentences: string[] }[]
  periods: Period[]
  counts: { lines: number; leftOut: number; periods: number }
  /** Sections that are mapped, in the order of the standard. */
  sections: { key: string; title: string }[]
  errorsHref: string
}

/** What would be brought in: what is left out and why, the periods as the scorecards will show them, the first rows as they were read. */
export async function HistoryPreview({ lines, leftOut, periods, counts, sections, errorsHref }: Props) {
  const [t, locale] = await Promise.all([getTranslations('history-import'), getLocale()])
  const score = (millionths: number | null | undefined) => (millionths == null ? '–' : scoreText(Math.floor((millionths + 50_000) / 100_000), locale))
  const day = (date: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(midnight(date))
  const days = ({ startsOn, endsOn }: Period) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(midnight(startsOn), midnight(endsOn))
  const manyChannels = new Set(periods.map(({ channel }) => channel)).size > 1
  const note = (key: 'firstShown' | 'lastShown', shown: number, count: number) => (count > shown ? <p className="pt-2 text-12 text-ink-2">{t(key, { shown, count })}</p> : null)
  return (
    <>
      {leftOut.length > 0 ? (
        <Part
          title={t('leftOut', { count: counts.leftOut })}
          note={t('leftOutNote')}
          end={<a href={errorsHref} download className={buttonLook({ size: 'small' })}>{t('downloadErrors')}</a>}
        >
          <Table label={t('leftOut', { count: counts.leftOut })} className="max-sm:!min-w-0">
            <Head names={[t('line'), t('whatIsWrong')]} />
            <tbody>
              {leftOut.map(({ line, sentences }) => (
                <Row key={line}>
                  <Cell quiet className="w-20">{line}</Cell>
                  <Cell>{sentences.join(' ')}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          {note('firstShown', leftOut.length, counts.leftOut)}
        </Part>
      ) : null}
      {periods.length > 0 ? (
        <Part title={t('periods')} note={t('periodsNote')}>
          <Table label={t('periods')} className="max-sm:min-w-0!">
            <Head names={[t('period'), ...(manyChannels ? [t('channel')] : [])]} wide={[t('from'), t('to')]} numeric={[t('branches'), t('visits'), t('mean')]} />
            <tbody>
              {periods.map((period) => (
                <Row key={`${period.channel} ${period.name}`}>
                  <Cell className="max-sm:py-2" dir="auto">
                    {period.name}
                    <span className="block text-12 text-ink-2 sm:hidden">{days(period)}</span>
                  </Cell>
                  {manyChannels ? <Cell quiet>{t(`channelName.${period.channel}`)}</Cell> : null}
                  <Cell quiet className="max-sm:hidden">{day(period.startsOn)}</Cell>
                  <Cell quiet className="max-sm:hidden">{day(period.endsOn)}</Cell>
                  <Cell numeric>{period.branches}</Cell>
                  <Cell numeric>{period.visits}</Cell>
                  <Cell numeric>{score(period.mean)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          {note('lastShown', periods.length, counts.periods)}
        </Part>
      ) : null}
      {lines.length > 0 ? (
        <Part title={t('first')}>
          <Table label={t('first')}>
            <Head names={[t('line'), t('branch'), t('date'), t('period')]} numeric={[t('visits'), t('total'), ...sections.map(({ key, title }) => title || key)]} />
            <tbody>
              {lines.map((line) => (
                <Row key={line.line}>
                  <Cell quiet>{line.line}</Cell>
                  <Cell dir="auto">{line.branch} <span className="whitespace-nowrap text-ink-2">{line.code}</span></Cell>
                  <Cell className="whitespace-nowrap">{day(line.on)}</Cell>
                  <Cell quiet dir="auto">{line.period.name}</Cell>
                  <Cell numeric quiet>{line.visits}</Cell>
                  <Cell numeric>{score(line.total)}</Cell>
                  {sections.map(({ key }) => (
                    <Cell key={key} numeric quiet>{score(line.sections[key])}</Cell>
                  ))}
                </Row>
              ))}
            </tbody>
          </Table>
          {note('firstShown', lines.length, counts.lines)}
        </Part>
      ) : null}
    </>
  )
}

const Part = ({ title, note, end, children }: { title: string; note?: string; end?: ReactNode; children: ReactNode }) => (
  <section>
    <SectionHeader title={title} note={note} end={end} />
    {children}
  </section>
)

/** `wide` stand elsewhere on a phone. */
const Head = ({ names, wide = [], numeric = [] }: { names: string[]; wide?: string[]; numeric?: string[] }) => (
  <TableHead>
    <tr>
      {names.map((name) => <HeaderCell key={name}>{name}</HeaderCell>)}
      {wide.map((name) => <HeaderCell key={name} className="max-sm:hidden">{name}</HeaderCell>)}
      {numeric.map((name) => <HeaderCell key={name} numeric>{name}</HeaderCell>)}
    </tr>
  </TableHead>
)
