import { writeStep, type Reached } from '@/lib/domain/scorecard/rollout'

export type RolloutAddress = { standard?: string; region?: string | null; steps?: readonly Reached[]; months?: number; worst?: boolean }

/** What of a rollout stands in the address, in the order of a form's fields. */
export const rolloutParams = ({ standard, region, steps = [], months, worst }: RolloutAddress): [name: string, value: string][] => [
  ...(standard ? [['standard', standard] as [string, string]] : []),
  ...(region ? [['region', region] as [string, string]] : []),
  ...steps.map((step): [string, string] => ['r', writeStep(step)]),
  ...(months && months !== 6 ? [['months', String(months)] as [string, string]] : []),
  ...(worst ? [['worst', '1'] as [string, string]] : []),
]

/** Before and after a measure: /org/scorecards/compare/rollout?… */
export const rolloutHref = (org: string, address: RolloutAddress): string => {
  const query = new URLSearchParams(rolloutParams(address)).toString()
  return `/${org}/scorecards/compare/rollout${query === '' ? '' : `?${query}`}`
}
