/** The writing requests of a phone. */
export const requests = ['start', 'draft', 'evidence', 'submission'] as const
export type Request = (typeof requests)[number]

/**
 * Where a request can be cut: before anything is sent; in the middle of its body; after the server committed, the answer lost; sent
 * twice at once; given up by the phone and delivered later, after what the phone sent next.
 */
export const cuts = ['before', 'during', 'lost', 'twice', 'late'] as const
export type Cut = (typeof cuts)[number]

/** What else befalls a report on its way. */
export const mishaps = ['tab_killed', 'camera_reload', 'storage_wiped', 'session_expired', 'clock_moved', 'quota_full', 'second_phone'] as const
export type Mishap = (typeof mishaps)[number]

/** Every cut point of the torture, "draft.lost" or "tab_killed". */
export const cutPoints: readonly string[] = [...requests.flatMap((request) => cuts.map((cut) => `${request}.${cut}`)), ...mishaps]

/** What must never happen, and how often it did. */
export const wrongs = ['answers_lost', 'photos_missing', 'reports_duplicated', 'torn', 'receipts_false', 'orphans', 'refused', 'not_sent', 'unsaid'] as const
export type Wrong = (typeof wrongs)[number]

/** Counts what was cut and what went wrong. */
export class Ledger {
  readonly hits = new Map<string, number>()
  readonly wrong: { kind: Wrong; visitId: string; what: string }[] = []

  hit(point: string): void {
    this.hits.set(point, (this.hits.get(point) ?? 0) + 1)
  }

  blame(kind: Wrong, visitId: string, what: string): void {
    this.wrong.push({ kind, visitId, what })
  }

  counts(): Record<string, number> {
    return Object.fromEntries(cutPoints.map((point) => [point, this.hits.get(point) ?? 0]))
  }

  wrongCounts(): Record<Wrong, number> {
    return Object.fromEntries(wrongs.map((kind) => [kind, this.wrong.filter((one) => one.kind === kind).length])) as Record<Wrong, number>
  }
}
