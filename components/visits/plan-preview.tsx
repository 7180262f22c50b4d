'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/error-line'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { showToast } from '@/components/ui/toast-store'
import type { FormState } from '@/lib/web/form-state'
import type { VisitToApply } from './plan-form'
import { RefusalList, type NamedRefusal } from './refusal-list'
import { refusalOf } from './use-act'

export type PreviewLine = VisitToApply & { branch: string; scenario: string; days: string; shoppers: string }
export type PreviewShown = { key: string; lines: PreviewLine[]; refusals: NamedRefusal[]; branchCount: number }
const SHOWN = 100
const AT_ONCE = 100

type Apply = (visits: VisitToApply[]) => Promise<FormState<{ planned: number; refusals: NamedRefusal[] }>>

/** The plan before it is made; making it goes part by part and says how far it is. What was made stays made when a part fails. */
export function PlanPreview({ plan, apply, onDone }: { plan: PreviewShown; apply: Apply; onDone: () => void }) {
  const t = useTranslations('planning')
  const heading = useRef<HTMLHeadingElement>(null)
  const [done, setDone] = useState<number | null>(null)
  const [refused, setRefused] = useState<NamedRefusal[]>([])
  const [error, setError] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const total = plan.lines.length
  const make = async () => {
    setWorking(true)
    setError(null)
    let planned = 0
    const named: NamedRefusal[] = []
    for (let at = 0; at < total; at += AT_ONCE) {
      setDone(at)
      const part = plan.lines.slice(at, at + AT_ONCE)
      const visits = part.map(({ branchId, slot, scenarioId, start, end, shopperIds }) => ({ branchId, slot, scenarioId, start, end, shopperIds }))
      const state = await apply(visits).catch(() => null)
      if (state?.status !== 'done') {
        setError((state && refusalOf(state)) ?? t('stopped', { done: planned }))
        setWorking(false)
        return
      }
      planned += state.result.planned
      named.push(...state.result.refusals)
      setRefused([...named])
    }
    setDone(total)
    setWorking(false)
    showToast({ message: t('planned', { count: planned }) })
    if (named.length === 0) onDone()
  }
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4" aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1} className="text-20 font-semibold">
        {t('previewTitle', { visits: total, branches: plan.branchCount })}
      </h2>
      {done === null ? <RefusalList refusals={plan.refusals} title={t('refusals', { count: plan.refusals.length })} more={t('firstShown', { count: 100 })} /> : null}
      {total > 0 ? (
        <>
          <Table label={t('preview')} className="min-w-0!">
            <TableHead>
              <tr>
                <HeaderCell>{t('branch')}</HeaderCell>
                <HeaderCell>{t('window')}</HeaderCell>
                <HeaderCell className="hidden sm:table-cell">{t('scenario')}</HeaderCell>
                <HeaderCell className="hidden md:table-cell">{t('shoppers')}</HeaderCell>
              </tr>
            </TableHead>
            <tbody>
              {plan.lines.slice(0, SHOWN).map((line) => (
                <Row key={`${line.branchId} ${line.slot}`}>
                  <Cell>{line.branch}</Cell>
                  <Cell quiet className="whitespace-nowrap">
                    {line.days}
                  </Cell>
                  <Cell quiet className="hidden sm:table-cell">
                    {line.scenario}
                  </Cell>
                  <Cell quiet className="hidden md:table-cell">
                    {line.shoppers}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          {total > SHOWN ? <p className="text-12 text-ink-2">{t('moreLines', { count: total - SHOWN })}</p> : null}
          {done !== null && working ? <ProgressBar value={done} max={total} label={t('progress', { done, total })} /> : null}
          <ErrorLine>{error}</ErrorLine>
          <RefusalList refusals={refused} title={t('refusals', { count: refused.length })} more={t('firstShown', { count: 100 })} />
          <div className="flex flex-wrap items-center gap-3">
            {done === total ? (
              <Button variant="primary" onClick={onDone}>
                {t('toVisits')}
              </Button>
            ) : (
              <Button variant="primary" pending={working} onClick={() => void make()}>
                {t('apply', { count: total })}
              </Button>
            )}
            {working && done !== null ? <p role="status">{t('progress', { done, total })}</p> : null}
          </div>
        </>
      ) : null}
    </section>
  )
}
