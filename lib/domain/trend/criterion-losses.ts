import type { Tenths } from '../exact'
import { lostInAll } from '../scorecard/last-visits'
import type { Day } from '../visit/days'
import type { CriterionFailure } from './criterion-view'

/** `lost`: by how much the report's service score would have been higher. */
export type CriterionLoss = CriterionFailure & { lost: Tenths }
/** A report in the order of a list that begins with the latest: what comes next lies behind it. */
export type LossPlace = { on: Day; reportNumber: string }

/**
 * Some of the reports in which a criterion failed or lost points, the latest first. `lost`: what these cost; `later`: there are others
 * before them; `unread`: others lost too that this reader may not read, told where all the rest is here. How much is never said: of a
 * single branch that would be its figure.
 */
export type LossPage = { reports: CriterionLoss[]; lost: Tenths; next: LossPlace | null; later: boolean; unread: boolean }

/** Of twelve months or all time, by what visits give today: what the list of what to fix first tells. */
export type CriterionOfPeriod = { kind: 'months' | 'all'; lost: Tenths; passed: number; n: number; affected: number; branches: number; failures: LossPage }

/** A page of rows of which one more than the limit was asked for; losses and `total` in millionths of a point. */
export function lossPage(rows: readonly (CriterionFailure & { loss: number })[], { limit, after, total }: { limit: number; after: LossPlace | null; total: number }): LossPage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const whole = after === null && rows.length <= limit
  return {
    reports: shown.map(({ loss, ...report }) => ({ ...report, lost: lostInAll([{ loss }]) })),
    lost: lostInAll(shown),
    next: last && rows.length > limit ? { on: last.on, reportNumber: last.reportNumber } : null,
    later: after !== null,
    unread: whole && shown.reduce((sum, { loss }) => sum + loss, 0) < total,
  }
}

/** As it stands in an address; what is written wrongly is no place. */
export const writePlace = ({ on, reportNumber }: LossPlace): string => `${on}.${reportNumber}`
export function readPlace(text: string | undefined): LossPlace | null {
  const [, on, reportNumber] = /^(\d{4}-\d{2}-\d{2})\.(\P{Cc}{1,60})$/u.exec(text ?? '') ?? []
  return on && reportNumber && isOfCalendar(on) ? { on, reportNumber } : null
}

/** Date.parse takes the thirtieth of February for the second of March, and knows a year nought; Postgres refuses both. */
const isOfCalendar = (day: Day): boolean => day > '0001' && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
