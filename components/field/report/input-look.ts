/** Fields a thumb hits and a phone does not zoom into. */
export const inputLook =
  'min-h-13 w-full rounded-lg border border-line-control bg-surface px-3 text-16 text-ink placeholder:text-ink-3 disabled:opacity-60 aria-invalid:border-below'
