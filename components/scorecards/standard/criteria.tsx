import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Fragment } from 'react'
import { fill, scoreText, shareText } from '@/components/score/score-words'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { SectionLines } from '@/lib/domain/scorecard/standard-versions'
import type { Speech } from '../speech'

const COLUMNS = 8
/** What has no room on a phone stands under the criterion's name there. */
const wide = 'max-sm:hidden'

/** Every criterion under its section: how often it is passed with its interval, what it cost, and whose it is; each opens wave by wave. */
export async function StandardCriteria({ sections, criterionHref, speech }: { sections: readonly SectionLines[]; criterionHref: (key: string) => string; speech: Speech }) {
  const { t: scorecards, locale, words, say } = speech
  const [t, terms, trends] = await Promise.all([getTranslations('standard-card'), getTranslations('terms'), getTranslations('trends')])
  return (
    <section id="criteria" className="scroll-mt-20">
      <SectionHeader title={t('criteria.title')} note={t('criteria.note')} />
      <Table label={t('criteria.title')} className="max-sm:min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell>{scorecards('column.criterion')}</HeaderCell>
            <HeaderCell numeric className="max-sm:whitespace-normal">{t('criteria.rate')}</HeaderCell>
            <HeaderCell numeric className={wide}>{scorecards('column.interval')}</HeaderCell>
            <HeaderCell numeric className={wide}>{scorecards('column.passed')}</HeaderCell>
            <HeaderCell numeric className="max-sm:whitespace-normal">{scorecards('column.lost')}</HeaderCell>
            <HeaderCell numeric className={wide}>{scorecards('column.affected')}</HeaderCell>
            <HeaderCell className={wide}>{scorecards('column.link')}</HeaderCell>
            <HeaderCell className={wide}>{scorecards('column.owner')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {sections.map(({ key, title, lines }) => (
            <Fragment key={key ?? ''}>
              <GroupRow columns={COLUMNS}>{key === null ? t('criteria.gone') : say(title)}</GroupRow>
              {lines.map((line) => {
                const href = criterionHref(line.key)
                const range = line.rate && scorecards('share', { low: scoreText(line.rate.low, locale), high: scoreText(line.rate.high, locale) })
                const passed = scorecards('passedOf', { passed: line.passed, n: line.n })
                const affected = scorecards('passedOf', { passed: line.affected, n: line.branches })
                const cause = line.link && terms(`chainLink.${line.link}`).toLocaleLowerCase(locale)
                const told = [`${scorecards('column.passed')}: ${passed}${range ? ` (${range})` : ''}`, `${scorecards('column.affected')}: ${affected.replaceAll(' ', '\u00a0')}`, [cause, line.owner].filter(Boolean).join(', ')]
                return (
                  <Row key={line.key}>
                    <Cell className="max-w-96 max-sm:py-2 max-sm:wrap-anywhere sm:min-w-48">
                      <Link href={href} className={linkLook.row}>{say(line.name) || line.key}</Link>
                      {told.filter(Boolean).map((words) => <span key={words} className="block text-12 text-ink-2 sm:hidden">{words}</span>)}
                    </Cell>
                    <Cell numeric>
                      {line.mixed ? <Link href={href} className={linkLook.text}>{trends('fixMixed')}</Link>
                        : line.rate ? <Link href={href} aria-label={fill(words.why, { score: shareText(line.rate.rate, locale, 1) })} className={linkLook.clause}><b className="font-semibold">{scoreText(line.rate.rate, locale)}</b></Link> : '–'}
                    </Cell>
                    <Cell numeric quiet className={wide}>{range ?? '–'}</Cell>
                    <Cell numeric quiet className={wide}>{passed}</Cell>
                    <Cell numeric>{line.lost > 0 ? scoreText(line.lost, locale) : '–'}</Cell>
                    <Cell numeric quiet className={wide}>{affected}</Cell>
                    <Cell className={wide}>{cause ? <Badge>{cause}</Badge> : null}</Cell>
                    <Cell quiet className={wide}>{line.owner}</Cell>
                  </Row>
                )
              })}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
