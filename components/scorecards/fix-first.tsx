import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { fill, scoreText } from '@/components/score/score-words'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { AreaView } from '@/lib/domain/scorecard/area-view'
import type { FixGroup } from '@/lib/domain/scorecard/fix-groups'
import { fixMissing } from '@/lib/domain/scorecard/fix-told'
import type { Speech } from './speech'

const COLUMNS = 6
const NO_BREAK = '\u00a0'

type Shown = { view: AreaView; allHref: string; fewerHref: string | null; /** Of one wave, whose reports add up to each figure; else the period's do. */ oneWave: boolean; criterionHref: (key: string) => string; speech: Speech }

/** Criteria by what they cost the visits seen, under the link of the service chain the cause lies in and its owner; each opens wave by wave. */
export async function FixFirst({ view, allHref, fewerHref, oneWave, criterionHref, speech }: Shown) {
  const { t, locale, words, say } = speech
  const whyOf = (figure: string) => fill(words.why, { score: figure })
  const trends = await getTranslations('trends')
  const { fixGroups: groups, criteria: all } = view
  const missing = fixMissing(view)
  const shown = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  const end = fewerHref ? (
    <Link href={fewerHref} scroll={false} className={linkLook.plain}>{t('fix.fewer')}</Link>
  ) : all > shown ? (
    <Link href={allHref} scroll={false} className={linkLook.plain}>{t('fix.all', { count: all })}</Link>
  ) : null
  return (
    <section id="fix" className="scroll-mt-20">
      <SectionHeader title={t('fix.title')} note={t('fix.note')} end={end} />
      {missing ? <p className="text-ink-2">{t(`fix.${missing}`)}</p> : (
        <Table label={t('fix.title')} className="max-sm:min-w-0!">
          <TableHead>
            <tr>
              <HeaderCell>{t('column.criterion')}</HeaderCell>
              <HeaderCell className="max-sm:hidden">{t('column.section')}</HeaderCell>
              <HeaderCell numeric className="max-sm:whitespace-normal">{t('column.lost')}</HeaderCell>
              <HeaderCell numeric className="max-sm:whitespace-normal">{t('column.passed')}</HeaderCell>
              <HeaderCell numeric className="max-sm:hidden">{t('column.interval')}</HeaderCell>
              <HeaderCell numeric className="max-sm:hidden">{t('column.affected')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.key}>
                <GroupRow columns={COLUMNS}><Cause group={group} speech={speech} /></GroupRow>
                {group.lines.map((line) => (
                  <Row key={line.key}>
                    <Cell className="max-w-96 max-sm:py-2 max-sm:leading-tight sm:min-w-48">
                      <Link href={criterionHref(line.key)} className={linkLook.row}>{say(line.name)}</Link>
                      <span className="block text-12 text-ink-2 sm:hidden">{t('column.affected')}: <span className="whitespace-nowrap">{t('passedOf', { passed: line.affected, n: line.branches })}</span></span>
                    </Cell>
                    <Cell quiet className="max-sm:hidden">{say(line.section)}</Cell>
                    <Cell numeric><Link href={`${criterionHref(line.key)}#${oneWave ? 'reports' : 'period'}`} aria-label={whyOf(scoreText(line.lost, locale))} className={linkLook.clause}><b className="font-semibold">{scoreText(line.lost, locale)}</b></Link></Cell>
                    <Cell numeric>{line.mixed ? <Link href={criterionHref(line.key)} className={linkLook.text}>{trends('fixMixed')}</Link> : <Link href={`${criterionHref(line.key)}${oneWave ? '' : '#period'}`} aria-label={whyOf(t('passedOf', { passed: line.passed, n: line.n }))} className={linkLook.clause}>{t('passedOf', { passed: line.passed, n: line.n })}</Link>}</Cell>
                    <Cell numeric quiet className="max-sm:hidden"><span className="whitespace-nowrap">{line.rate ? t('share', { low: scoreText(line.rate.low, locale), high: scoreText(line.rate.high, locale) }) : '–'}</span></Cell>
                    <Cell numeric quiet className="max-sm:hidden"><Link href={`${criterionHref(line.key)}#${oneWave ? 'branches' : 'period'}`} className={linkLook.clause}>{t('passedOf', { passed: line.affected, n: line.branches })}</Link></Cell>
                  </Row>
                ))}
              </Fragment>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

/** "people · Training · 412 points lost by 3 criteria": the link, who answers for it, and what all of its criteria cost. */
export async function Cause({ group: { link, owner, lost, criteria }, speech: { t, locale } }: { group: Omit<FixGroup<unknown>, 'lines' | 'key'>; speech: Speech }) {
  const terms = await getTranslations('terms')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {link ? <Badge>{terms(`chainLink.${link}`).toLocaleLowerCase(locale)}</Badge> : <span>{t('fix.noLink')}</span>}
      {/* What parts the two stays with the first where the line breaks. */}
      <span>{owner || t('fix.noOwner')}<span className="font-normal">{NO_BREAK}·</span></span>
      <span className="font-normal">{t('fix.cost', { points: scoreText(lost, locale), count: criteria })}</span>
    </span>
  )
}
