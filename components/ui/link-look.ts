/** How links look; each goes on `next/link` as className. */
export const linkLook = {
  /** Stands alone or at the end of a heading: "Show as table". */
  plain: 'rounded-sm text-accent underline-offset-4 hover:underline',
  /** Inside running text, where colour alone would not tell it from words. */
  text: 'rounded-sm text-accent underline decoration-line-strong decoration-1 underline-offset-4 hover:decoration-accent',
  /** A clause of the one-sentence finding: ink, underlined by a hairline. */
  clause:
    'rounded-sm underline decoration-line-strong decoration-1 underline-offset-[5px] transition-calm hover:decoration-ink',
  /** The name in a table row or card: ink until pointed at. */
  row: 'rounded-sm text-ink hover:text-accent hover:underline underline-offset-4',
} as const
