import { clsx } from 'clsx'
import { Button, type ButtonProps } from './button'

const squares = { desk: 'w-9 pointer-coarse:w-11', small: 'w-7 pointer-coarse:w-9', phone: 'w-13' }

/** A button that shows only an icon; its name is compulsory. */
export function IconButton({
  variant = 'quiet',
  size = 'desk',
  className,
  ...props
}: Omit<ButtonProps, 'icon' | 'aria-label'> & { 'aria-label': string }) {
  return (
    <Button variant={variant} size={size} className={clsx(squares[size ?? 'desk'], '!px-0', className)} {...props} />
  )
}
