import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { fill, scoreText } from '@/components/score/score-words'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { FixLine } from '@/lib/domain/scorecard/area-view'
import { lostText, type Speech } from './speech'

type Shown = { lines: FixLine[]; all: number; allHref: string; fewerHref: string | null; criterionHref: (key: string) => string; speech: Speech }

/** Criteria by what they cost the visits seen, with their pass rates and where the cause lies; each opens wave by wave. */
export async function FixFirst({ lines, all, allHref, fewerHref, criterionHref, speech }: Shown) {
  const { t, locale, words, say } = speech
  const whyOf = (figure: string) => fill(words.why, { score: figure })
  const [terms, trends] = await Promise.all([getTranslations('terms'), getTranslations('trends')])
  const end = fewerHref ? (
    <Link href={fewerHref} scroll={false} className={linkLook.plain}>{t('fix.fewer')}</Link>
  ) : all > lines.length ? (
    <Link href={allHref} scroll={false} className={linkLook.plain}>{t('fix.all', { count: all })}</Link>
  ) : null
  return (
    <section id="fix" className="scroll-mt-20">
      <SectionHeader title={t('fix.title')} note={t('fix.note')} end={end} />
      {lines.length === 0 ? <p className="text-ink-2">{t('fix.none')}</p> : (
        <Table label={t('fix.title')}>
          <TableHead>
            <tr>
              <HeaderCell>{t('column.criterion')}</HeaderCell>
              <HeaderCell>{t('column.section')}</HeaderCell>
              <HeaderCell numeric>{t('column.lost')}</HeaderCell>
              <HeaderCell numeric>{t('column.passed')}</HeaderCell>
              <HeaderCell numeric>{t('column.interval')}</HeaderCell>
              <HeaderCell>{t('column.link')}</HeaderCell>
              <HeaderCell>{t('column.owner')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.key}>
                <Cell className="max-w-96 min-w-48"><Link href={criterionHref(line.key)} className={linkLook.row}>{say(line.name)}</Link></Cell>
                <Cell quiet>{say(line.section)}</Cell>
                <Cell numeric><Link href={criterionHref(line.key)} aria-label={whyOf(lostText(line.lost, locale))} title={scoreText(line.lost, locale)} className={linkLook.clause}><b className="font-semibold">{lostText(line.lost, locale)}</b></Link></Cell>
                <Cell numeric>{line.mixed ? <Link href={criterionHref(line.key)} className={linkLook.text}>{trends('fixMixed')}</Link> : <Link href={criterionHref(line.key)} aria-label={whyOf(t('passedOf', { passed: line.passed, n: line.n }))} className={linkLook.clause}>{t('passedOf', { passed: line.passed, n: line.n })}</Link>}</Cell>
                <Cell numeric quiet>{line.rate ? t('share', { low: scoreText(line.rate.low, locale), high: scoreText(line.rate.high, locale) }) : '–'}</Cell>
                <Cell>{line.link ? <Badge>{terms(`chainLink.${line.link}`).toLocaleLowerCase(locale)}</Badge> : null}</Cell>
                <Cell quiet>{line.owner}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
