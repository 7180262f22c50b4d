import Link from 'next/link'
import { Fragment } from 'react'
import { fill, scoreText } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { BranchView } from '@/lib/domain/scorecard/branch-view'
import { groupFixes } from '@/lib/domain/scorecard/fix-groups'
import { ActionState, type ShownAction } from './action-state'
import { Cause } from './fix-first'
import { MarkLegend, ResultMark } from './result-mark'
import type { Speech } from './speech'

const SHOWN = 8
const COLUMNS = 5

/** What the last visits lost most, with each visit's result as a box and what is being done about it; by the link of the service chain the cause lies in and its owner; on a phone the action stands under the criterion. */
export function LastResults({ view, actions, actionsHref, criterionHref, speech }: { view: BranchView; actions: ShownAction[]; actionsHref: string; criterionHref: (key: string) => string; speech: Speech }) {
  const { t, locale, words, say, day } = speech
  const shown = view.criteria.slice(0, SHOWN)
  const groups = groupFixes(shown, view.criteria)
  const actionOf = new Map(actions.map((action) => [action.criterionKey, action]))
  return (
    <section id="fix" className="scroll-mt-20">
      <SectionHeader title={t('fix.title')} note={t('fix.noteLast', { count: view.marked.length })} end={<Link href={actionsHref} className={linkLook.plain}>{t('actions.all')}</Link>} />
      {shown.length === 0 ? <p className="text-ink-2">{t('fix.none')}</p> : (
        <Table label={t('fix.title')} className="min-w-0!">
          <TableHead>
            <tr>
              <HeaderCell>{t('column.criterion')}</HeaderCell>
              <HeaderCell numeric className="max-sm:w-20 max-sm:whitespace-normal">{t('column.lost')}</HeaderCell>
              <HeaderCell className="max-sm:w-20 max-sm:whitespace-normal">{t('column.last')}</HeaderCell>
              <HeaderCell numeric className="hidden sm:table-cell">{t('column.failed')}</HeaderCell>
              <HeaderCell className="hidden sm:table-cell">{t('column.action')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.key}>
                <GroupRow columns={COLUMNS}><Cause group={group} speech={speech} /></GroupRow>
                {group.lines.map((line) => {
                  const action = <ActionState action={actionOf.get(line.key)} />
                  return (
                    <Row key={line.key}>
                      <Cell className="max-w-72 py-2 leading-tight sm:min-w-40 sm:py-1">
                        <Link href={criterionHref(line.key)} className={linkLook.row}>{say(line.name)}</Link>
                        <span className="flex flex-wrap gap-1 pt-1 empty:hidden sm:hidden">
                          {action}
                        </span>
                      </Cell>
                      <Cell numeric><Link href={`${criterionHref(line.key)}#last`} aria-label={fill(words.why, { score: scoreText(line.lost, locale) })} className={linkLook.clause}><b className="font-semibold">{scoreText(line.lost, locale)}</b></Link></Cell>
                      <Cell>
                        <ol className="flex gap-[3px]">
                          {line.last.map((mark, at) => {
                            const words = `${day(view.marked[at]?.on ?? '', 'short')}: ${t(`mark.${mark ?? 'none'}`)}`
                            return (
                              <li key={at} title={words} className="grid h-4 w-2.5 place-items-center">
                                <span className="sr-only">{words}</span>
                                <ResultMark mark={mark} />
                              </li>
                            )
                          })}
                    </ol>
                  </Cell>
                  <Cell numeric quiet className="hidden sm:table-cell">{line.failed === 0 ? t('fix.partly') : t('passedOf', { passed: line.failed, n: line.n })}</Cell>
                  <Cell className="hidden sm:table-cell">{action}</Cell>
                </Row>
              )
            })}
              </Fragment>
            ))}
          </tbody>
        </Table>
      )}
      <MarkLegend of={shown.flatMap(({ last }) => last)} speech={speech} />
    </section>
  )
}
