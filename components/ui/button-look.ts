const base =
  'relative inline-flex shrink-0 items-center justify-center gap-2 border font-medium select-none ' +
  'transition-calm disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50'

const variants = {
  primary: 'border-accent bg-accent text-accent-on hover:brightness-110 active:brightness-95',
  secondary: 'border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken active:bg-line',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink active:bg-line',
  danger: 'border-below bg-surface text-below hover:bg-below-soft active:brightness-95',
}

const sizes = {
  desk: "whitespace-nowrap h-9 pointer-coarse:h-11 rounded px-3.5 text-14 [&_svg:not([class*='size-'])]:size-4",
  small: "whitespace-nowrap h-7 pointer-coarse:h-9 rounded px-2.5 text-14 [&_svg:not([class*='size-'])]:size-4",
  // Its words take as many lines as they need: in large letters one is not enough.
  phone: "min-h-13 max-w-full rounded-lg px-4 py-1.5 text-center text-16 wrap-anywhere hyphens-auto [&_svg:not([class*='size-'])]:size-5",
}

export type ButtonLook = { variant?: keyof typeof variants | undefined; size?: keyof typeof sizes | undefined }

/** The look of a button, for links that cannot wrap one: `<Link className={buttonLook({ variant: 'primary' })}>`. */
export const buttonLook = ({ variant = 'secondary', size = 'desk' }: ButtonLook = {}): string => `${base} ${variants[variant]} ${sizes[size]}`
