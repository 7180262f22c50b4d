import type { Closure } from '../branch/closure'
import type { ProblemCode, ProblemDetails } from '../problem'
import type { Day } from './days'
import { later } from './days'
import { countScenario, dealScenario, newTally } from './deal-scenarios'
import type { ShopperToDeal, VisitToDeal } from './deal-shoppers'
import { dealing } from './dealing'
import { evenPlace, placeWindow, type Span, type TakenDays, type Wish } from './spread-windows'
import { dayOfWall, skippedEdge, type VisitWindow } from './window'

export type BranchToPlan = {
  id: string
  town: string
  languages: readonly string[]
  timeZone: string
  openingHours: unknown
  /** On some day of the wave still to come. */
  open: boolean
  closures?: readonly Closure[]
  /** Live visits of this wave. */
  planned: readonly { slot: number; scenarioId: string }[]
  /** Windows of live visits, other waves and campaigns included. */
  taken: readonly TakenDays[]
}
export type PlanRequest = {
  wave: Span
  today: Day
  now: Date
  branches: readonly BranchToPlan[]
  scenarioIds: readonly string[]
  /** Visits per branch in this wave, those already planned included: planning twice adds nothing. */
  perBranch: number
  windowDays: number
  bufferDays: number
  rotationDays: number
  shoppers: readonly ShopperToDeal[]
  /** none: drafts; offer: each visit to as many shoppers; assign: each visit to one. */
  deal: { kind: 'none' } | { kind: 'offer'; toEach: number } | { kind: 'assign' }
}
export type PlannedVisit = { branchId: string; slot: number; scenarioId: string; window: VisitWindow; shopperIds: string[] }
/** What was not planned and why; a shopper's refusal concerns one visit that found too few shoppers. */
export type PlanRefusal = { branchId: string; slot: number; shopperId: string | null; code: ProblemCode; until?: Day; details?: ProblemDetails }
export type Plan = { visits: PlannedVisit[]; refusals: PlanRefusal[] }

/** Deals scenarios, windows and shoppers evenly; the same request always gives the same plan. */
export function planVisits(request: PlanRequest): Plan {
  const { wave, today, branches, scenarioIds, perBranch } = request
  const plan: Plan = { visits: [], refusals: [] }
  const span = { first: later(wave.first, today), last: wave.last }
  const tally = newTally()
  for (const branch of branches) for (const { scenarioId, slot } of branch.planned) countScenario(tally, scenarioId, branch.id, slot)
  const refuse = (branchId: string, slot: number, code: ProblemCode, details?: ProblemDetails) =>
    plan.refusals.push({ branchId, slot, shopperId: null, code, ...(details ? { details } : {}) })
  branches.forEach((branch, index) => {
    if (!branch.open) return refuse(branch.id, 0, 'branch_closed')
    const taken = [...branch.taken]
    for (let slot = 1; slot <= perBranch; slot++) {
      if (branch.planned.some((one) => one.slot === slot)) {
        refuse(branch.id, slot, 'slot_taken')
        continue
      }
      const wish = { ...request, ...branch, span, part: slot - 1, parts: perBranch, place: evenPlace(index), taken }
      const window = placeWindow(wish)
      if (!window) {
        const { code, details } = whyNoWindow(wish)
        refuse(branch.id, slot, code, details)
        continue
      }
      taken.push({ first: dayOfWall(window.start), last: dayOfWall(window.end), bufferDays: request.bufferDays, sameCampaign: true })
      plan.visits.push({ branchId: branch.id, slot, scenarioId: dealScenario(tally, scenarioIds, branch.id, slot), window, shopperIds: [] })
    }
  })
  return request.deal.kind === 'none' ? plan : dealShoppers(plan, request, request.deal.kind === 'offer' ? request.deal.toEach : 1)
}

/** What kept a wish from having a window: no day left, other visits too near, its only hours skipped by the clocks, or none long enough. */
function whyNoWindow(wish: Wish): { code: ProblemCode; details?: ProblemDetails } {
  if (wish.span.first > wish.span.last) return { code: 'window_in_past' }
  const alone = { ...wish, taken: [] }
  if (placeWindow(alone)) return { code: 'buffer_days' }
  if (placeWindow({ ...alone, closures: [] })) return { code: 'branch_closed' }
  if (placeWindow({ ...alone, now: new Date(0) })) return { code: 'window_in_past' }
  // UTC skips no minute: a window found only there fails by the branch's clock alone.
  const anyClock = placeWindow({ ...alone, timeZone: 'UTC' })
  const skipped = anyClock && skippedEdge({ ...anyClock, timeZone: wish.timeZone })
  return skipped ? { code: 'window_skipped', details: skipped } : { code: 'window_outside_wave' }
}

/** Visits with the fewest possible shoppers choose first; what a shopper is dealt counts as load and for rotation. */
function dealShoppers(plan: Plan, { branches, shoppers, rotationDays }: PlanRequest, wanted: number): Plan {
  const branchOf = new Map(branches.map((branch) => [branch.id, branch]))
  const deal = dealing(shoppers)
  const toDeal = plan.visits.map((visit) => {
    const { town, languages } = branchOf.get(visit.branchId)!
    const about: VisitToDeal = { branchId: visit.branchId, town, languages, rotationDays, first: dayOfWall(visit.window.start), last: dayOfWall(visit.window.end) }
    return { visit, about, choice: deal.countFitting(about) }
  })
  for (const { visit, about } of toDeal.sort((one, other) => one.choice - other.choice)) {
    visit.shopperIds = deal.give(about, wanted)
    if (visit.shopperIds.length === 0) plan.refusals.push(...deal.refusals(about).map((refusal) => ({ branchId: visit.branchId, slot: visit.slot, ...refusal })))
  }
  return plan
}
