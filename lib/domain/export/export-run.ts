import type { Actor } from '../people/actor'
import type { AskedExport } from './asked-export.schema'

export const exportStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type ExportState = (typeof exportStates)[number]

export type ExportFormat = AskedExport['format']
export const mediaTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** How long a file waits for its person; its line in the list, without it, for longer. */
export const KEPT_DAYS = 7
export const LISTED_DAYS = 90
/** Without a sign of life for so long, whoever was making a file is gone. */
export const GIVEN_UP_MINUTES = 30
/** Waiting or being made at once, of one person. */
export const MOST_AT_ONCE = 10
/**
 * Ready and kept at once, of one person: as many as their list shows, and as large as MOST_AT_ONCE of the longest are (five million
 * answers, of 100,000 reports, fill about a gigabyte).
 */
export const MOST_KEPT = { files: 50, gigabytes: 10 } as const
/** A table of more reports is made by the worker instead of sent while it is read; one of answers has some fifty lines for each. */
export const REPORTS_AT_ONCE = { reports: 5_000, answers: 1_000 } as const
/**
 * Beyond so many a web that others wait for would be busy with a table for long. Further than what pages offer: they count routine visits
 * alone, and may have been open for a while.
 */
export const MOST_REPORTS_SENT = { reports: 20_000, answers: 4_000 } as const

/** Of one person's files, the newest first, those that make room for the newer. The newest stays however large it is. */
export function makingRoom<Kept extends { bytes: number }>(files: readonly Kept[]): Kept[] {
  let bytes = 0
  return files.filter((file, at) => {
    bytes += file.bytes
    return at > 0 && (at >= MOST_KEPT.files || bytes > MOST_KEPT.gigabytes * 1024 ** 3)
  })
}

/** What an export is called in its person's list. `place` is empty for the network, `period` a wave's name or null. */
export type ExportLabel = { place: string; standard: string; wave: string | null; period: 'wave' | 'months' | 'all' | 'waves' }

/** A run as its person sees it. */
export type ExportShown = {
  id: string
  what: AskedExport['what']
  format: ExportFormat
  label: ExportLabel
  state: ExportState
  done: number
  total: number | null
  fileName: string
  bytes: number | null
  errorCode: string | null
  createdAt: Date
  endedAt: Date | null
  expiresAt: Date | null
  /** Its file is gone. */
  expired: boolean
  /** It was made when its person could see something else, and is not handed out. */
  withheld: boolean
}

/** The same as it travels to a browser, with what was asked for, so that it can be asked for again. */
export type ExportRunSent = Omit<ExportShown, 'createdAt' | 'endedAt' | 'expiresAt'> & { asked: AskedExport; createdAt: string; expiresAt: string | null }

/** The newest file that became ready since `before` was shown, and that is to be had. */
export const readySince = <Run extends Pick<ExportShown, 'id' | 'state' | 'expired' | 'withheld'>>(before: readonly Run[], runs: readonly Run[]): Run | undefined =>
  runs.find(({ id, state, expired, withheld }) => state === 'done' && !expired && !withheld && before.some((one) => one.id === id && one.state !== 'done'))

/**
 * What somebody may see, as one text: two of them are equal exactly where the same figures may be read. `branches` stands for the
 * branches in their regions today, which the regions' names alone do not tell.
 */
export const rightsOf = ({ roles, scope, dutyBranchIds }: Actor, branches?: string): string =>
  JSON.stringify([
    [...roles].sort(),
    scope.kind === 'all' ? 'all' : scope.kind === 'regions' ? ['regions', ...[...scope.regionIds].sort()] : ['branches', ...[...scope.branchIds].sort()],
    [...dutyBranchIds].sort(),
    ...(branches === undefined ? [] : [branches]),
  ])
