/** What a short label needs to be read, in pixels at 12 px of type; longer words take more `room`. */
export const LABEL_ROOM = 44

/**
 * Which of `count` labels fit beside each other across `width` pixels: evenly, and always the last, which is the one asked about, and the
 * first, which says since when.
 */
export function labelsThatFit(count: number, width: number, room = LABEL_ROOM): number[] {
  const step = labelStep(count, width, room)
  return Array.from({ length: count }, (_, at) => at).filter((at) => at === 0 || at === count - 1 || ((count - 1 - at) % step === 0 && at >= step))
}

/** Every which label is shown; never more than the first and the last apart. */
export const labelStep = (count: number, width: number, room = LABEL_ROOM): number => Math.max(1, Math.min(Math.max(1, count - 1), Math.ceil((count * room) / Math.max(width, 1))))
