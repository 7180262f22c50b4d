import { standardParam, type ChosenSubject } from '@/lib/domain/scorecard/subject'
import type { CommonPart } from '@/lib/domain/trend/common-score'

const placeOf = (part: CommonPart): Record<string, string> => (part.kind === 'region' ? { region: part.regionId } : part.kind === 'branch' ? { branch: part.branchId } : {})

/** Two waves over common criteria, of the network or of one part of it. */
export const commonHref = (org: string, standard: string, part: CommonPart, beforeWaveId: string, waveId: string): string =>
  `/${org}/scorecards/common?${new URLSearchParams({ standard, before: beforeWaveId, wave: waveId, ...placeOf(part) })}`

/** What changed since the wave before, criterion by criterion; null where no wave is before it, or one of the two is of past audits, which have no answers. */
export function changeSeenHref(org: string, subject: Pick<ChosenSubject, 'choice' | 'standardId' | 'channel' | 'wave' | 'beforeWaveId'>, part: CommonPart): string | null {
  const { choice, wave, beforeWaveId } = subject
  const before = choice.waves.find(({ id }) => id === beforeWaveId)
  return wave && before && !wave.imported && !before.imported ? commonHref(org, standardParam(subject), part, before.id, wave.id) : null
}

/** One criterion wave by wave, up to the wave named as period; without one up to the latest. */
export const criterionHref = (org: string, standard: string, part: CommonPart, key: string, period?: string): string =>
  `/${org}/scorecards/criteria/${encodeURIComponent(key)}?${new URLSearchParams({ standard, ...(period ? { period } : {}), ...placeOf(part) })}`

export const changedHref = (org: string, standardId: string) => (from: number, to: number): string => `/${org}/standards/${standardId}/compare?from=${from}&to=${to}`
