/** A version is written, then published for ever, then replaced by the next one. */
export const standardStates = ['draft', 'published', 'retired'] as const
export type StandardState = (typeof standardStates)[number]
