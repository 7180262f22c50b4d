import type { FilterValues } from '@/components/visits/visit-filters'
import { openStates, overStates, visitStates, type VisitState } from '@/lib/domain/visit/state'

type Asked = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** Parts of the list: what still needs work comes first in time, what is over comes latest first. */
export const stages = ['open', 'ended', 'all'] as const
export type Stage = (typeof stages)[number]
const statesOf: Record<Stage, readonly VisitState[]> = { open: openStates, ended: overStates, all: [] }

/** The address of the visits page as values: what it does not know is empty. One state asked for says the part by itself. */
export function readFilter(asked: Asked) {
  const state = visitStates.find((known) => known === one(asked.state))
  const stage: Stage = state ? (openStates.includes(state) ? 'open' : 'ended') : (stages.find((known) => known === one(asked.stage)) ?? 'open')
  const values: FilterValues = {
    state: state ?? '', wave: one(asked.wave), region: one(asked.region), branch: one(asked.branch), shopper: one(asked.shopper),
    from: one(asked.from), to: one(asked.to),
  }
  const optional = (value: string) => value || undefined
  const sort = one(asked.sort) as 'window'
  const order = one(asked.order)
  return {
    values,
    stage,
    view: one(asked.view),
    month: optional(one(asked.month)),
    sort,
    descending: order === '' ? latestFirst(stage, sort) : order === 'down',
    after: optional(one(asked.after)),
    before: optional(one(asked.before)),
    filter: {
      states: state ? [state] : [],
      waveId: optional(values.wave), regionId: optional(values.region), branchId: optional(values.branch), shopperId: optional(values.shopper),
      from: optional(values.from), to: optional(values.to),
    },
    /** What the list shows; the calendar draws every live visit. */
    states: state ? [state] : [...statesOf[stage]],
  }
}
export type AskedVisits = ReturnType<typeof readFilter>

/** The order an address need not name. */
export const latestFirst = (stage: Stage, sort: string): boolean => stage !== 'open' && (sort === '' || sort === 'window')
