/** What every button is made of; apart from its other looks, because the phone's first screen needs these alone. */
export const buttonBase =
  'relative inline-flex shrink-0 items-center justify-center gap-2 border font-medium select-none ' +
  'transition-calm disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50'

export const primaryLook = 'border-accent bg-accent text-accent-on hover:brightness-110 active:brightness-95'
export const secondaryLook = 'border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken active:bg-line'
export const quietLook = 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink active:bg-line'

/** Its words take as many lines as they need: in large letters one is not enough. */
export const phoneSize = "min-h-13 max-w-full rounded-lg px-4 py-1.5 text-center text-16 wrap-anywhere hyphens-auto [&_svg:not([class*='size-'])]:size-5"
