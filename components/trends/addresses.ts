import type { CommonPart } from '@/lib/domain/trend/common-score'

/** Two waves over common criteria, of the network or of one part of it. */
export function commonHref(org: string, standard: string, part: CommonPart, beforeWaveId: string, waveId: string): string {
  const place: Record<string, string> = part.kind === 'region' ? { region: part.regionId } : part.kind === 'branch' ? { branch: part.branchId } : {}
  return `/${org}/scorecards/common?${new URLSearchParams({ standard, before: beforeWaveId, wave: waveId, ...place })}`
}

export const changedHref = (org: string, standardId: string) => (from: number, to: number): string => `/${org}/standards/${standardId}/compare?from=${from}&to=${to}`
