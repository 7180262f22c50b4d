import type { OwnVisitPage } from '@/lib/domain/report/own-visit'
import { FieldSection } from './field-shell'
import { isLate } from './due-text'
import { dayText, moneyText, momentText, placeText, windowText, zoneText } from './format'
import type { Reading } from './reading'

/** Where, when, how long and for how much: known before a visit is accepted, and frozen then. */
export function VisitFacts({ visit, say, language }: Reading & { visit: OwnVisitPage }) {
  const money = (minor: number) => moneyText(language, minor, visit.currency)
  const rows: [string, string, string?][] = [
    [say('fact.where'), visit.branchName, placeText(visit.address, visit.town)],
    [say('fact.when'), windowText(language, visit.windowStart, visit.windowEnd), zoneText(language, visit.timeZone, visit.windowStart)],
    [say('fact.takes'), say('minutes', { count: visit.minutes }), say('photosNeeded', { count: visit.photosNeeded })],
    [say('fact.fee'), money(visit.feeMinor), visit.expenseCapMinor > 0 ? say('expensesUpTo', { amount: money(visit.expenseCapMinor) }) : ''],
    [say('fact.payDay'), dayText(language, visit.payOn), ''],
  ]
  const { stage, reportDueAt, timeZone } = visit
  if (reportDueAt && (stage === 'ahead' || stage === 'under_way' || stage === 'returned')) rows.push([say('fact.due'), momentText(language, reportDueAt, timeZone), isLate(reportDueAt) ? say('late') : ''])
  return (
    <FieldSection>
      <dl className="grid grid-cols-[minmax(0,min(7.5rem,42%))_1fr] gap-x-4 gap-y-3">
        {rows.map(([name, value, more]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-14 leading-6 text-ink-2">{name}</dt>
            <dd>
              {value}
              {more ? <span className="block text-14 text-ink-2">{more}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </FieldSection>
  )
}
