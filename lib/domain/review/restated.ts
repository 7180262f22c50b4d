/** Why a figure of a closed wave is another one now. */
export const restatedCauses = ['corrected', 'included', 'excluded', 'withdrawn', 'recalculated', 'published', 'regrouped'] as const
export type RestatedCause = (typeof restatedCauses)[number]

/** Whose reason was asked for as one that readers get; any other is between reviewers and managers. */
export const causesToldToReaders = ['excluded', 'withdrawn', 'recalculated', 'regrouped'] as const satisfies readonly RestatedCause[]

/** A moment as its text in ISO 8601. */
export type Instant = string
/** The recalculation behind a restatement, done or undone at a moment. `id`: for a reader who has a page of it; `undoneAt`: it was taken back since, null of an undoing itself. */
export type Recalculated = { id: string | null; number: number; deed: 'applied' | 'undone'; at: Instant; undoneAt: Instant | null }
