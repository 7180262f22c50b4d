/** What a new organisation does before its first visit, in this order. */
export const firstSteps = ['standard', 'branches', 'shoppers', 'campaign', 'visit'] as const
export type FirstStep = (typeof firstSteps)[number]
/** Begun: there is something, and one more thing to do with it. */
export type StepState = 'ahead' | 'begun' | 'done'

/** What stands already; ids lead to what is to be finished. */
export type Standing = {
  publishedStandard: boolean
  draftId: string | null
  branch: boolean
  /** A shopper with an account or an invitation on its way. */
  shopperInvited: boolean
  uninvitedId: string | null
  wave: boolean
  waitingCampaignId: string | null
  visit: boolean
}

/** The five steps with their state; none once a visit is planned, for then the programme itself says what comes next. */
export function stepsAhead(standing: Standing): { step: FirstStep; state: StepState; beganId: string | null }[] | null {
  if (standing.visit) return null
  const about: Record<FirstStep, [done: boolean, beganId: string | null]> = {
    standard: [standing.publishedStandard, standing.draftId],
    branches: [standing.branch, null],
    shoppers: [standing.shopperInvited, standing.uninvitedId],
    campaign: [standing.wave, standing.waitingCampaignId],
    visit: [false, null],
  }
  return firstSteps.map((step) => {
    const [done, beganId] = about[step]
    return done ? { step, state: 'done', beganId: null } : { step, state: beganId ? 'begun' : 'ahead', beganId }
  })
}
