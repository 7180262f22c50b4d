import type { FilterValues } from '@/components/visits/visit-filters'
import { visitStates, type VisitState } from '@/lib/domain/visit/state'

type Asked = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** States that still need work, as one choice of the filter. */
const openWork: VisitState[] = visitStates.slice(0, 9) as VisitState[]

/** The address of the visits page as values: what it does not know is empty. */
export function readFilter(asked: Asked) {
  const values: FilterValues = {
    state: one(asked.state), wave: one(asked.wave), region: one(asked.region), branch: one(asked.branch), shopper: one(asked.shopper),
    from: one(asked.from), to: one(asked.to),
  }
  const optional = (value: string) => value || undefined
  return {
    values,
    view: one(asked.view),
    month: optional(one(asked.month)),
    sort: one(asked.sort) as 'window',
    descending: one(asked.order) === 'down',
    after: optional(one(asked.after)),
    before: optional(one(asked.before)),
    filter: {
      states: values.state === 'open_work' ? openWork : ([values.state].filter(Boolean) as VisitState[]),
      waveId: optional(values.wave), regionId: optional(values.region), branchId: optional(values.branch), shopperId: optional(values.shopper),
      from: optional(values.from), to: optional(values.to),
    },
  }
}
export type AskedVisits = ReturnType<typeof readFilter>
