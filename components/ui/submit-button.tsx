'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** The button of a form that posts to an action: pending while the form is on its way. */
export function SubmitButton({ pending, variant = 'primary', ...props }: Omit<ButtonProps, 'type' | 'asChild'>) {
  const form = useFormStatus()
  return <Button {...props} type="submit" variant={variant} pending={pending ?? form.pending} />
}
