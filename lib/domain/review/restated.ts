/** Why a figure of a closed wave is another one now. */
export const restatedCauses = ['corrected', 'included', 'excluded', 'withdrawn', 'recalculated', 'published', 'regrouped'] as const
export type RestatedCause = (typeof restatedCauses)[number]

/** Whose reason was asked for as one that readers get; any other is between reviewers and managers. */
export const causesToldToReaders = ['excluded', 'withdrawn', 'recalculated', 'regrouped'] as const satisfies readonly RestatedCause[]
