import { buttonBase, phoneSize, primaryLook, quietLook, secondaryLook } from './button-parts'

const variants = {
  primary: primaryLook,
  secondary: secondaryLook,
  quiet: quietLook,
  danger: 'border-below bg-surface text-below hover:bg-below-soft active:brightness-95',
}

const sizes = {
  desk: "whitespace-nowrap h-9 pointer-coarse:h-11 rounded px-3.5 text-14 [&_svg:not([class*='size-'])]:size-4",
  small: "whitespace-nowrap h-7 pointer-coarse:h-9 rounded px-2.5 text-14 [&_svg:not([class*='size-'])]:size-4",
  phone: phoneSize,
}

export type ButtonLook = { variant?: keyof typeof variants | undefined; size?: keyof typeof sizes | undefined }

/** The look of a button, for links that cannot wrap one: `<Link className={buttonLook({ variant: 'primary' })}>`. */
export const buttonLook = ({ variant = 'secondary', size = 'desk' }: ButtonLook = {}): string => `${buttonBase} ${variants[variant]} ${sizes[size]}`
