import Link from 'next/link'
import { useMemo } from 'react'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { ErrorSummary } from '../ui/error-summary'

type HeadProps = {
  message: string | undefined
  errors: readonly { fieldId?: string; message: string }[]
  /** Said where no field is to blame. */
  nothingLost: string
  /** Somebody else saved meanwhile: where theirs can be read beside what was typed here. */
  theirs: { href: string; label: string } | null
}

/** What stands over a large form when it was refused. */
export function FormRefusal({ message, errors, nothingLost, theirs }: HeadProps) {
  const lines = useMemo(() => (errors.length > 0 ? errors : [{ message: nothingLost }]), [errors, nothingLost])
  if (!message) return null
  return (
    <div className="grid gap-2">
      <ErrorSummary title={message} errors={lines} />
      {theirs ? (
        <Link href={theirs.href} target="_blank" className={`${buttonLook()} justify-self-start`}>
          {theirs.label}
        </Link>
      ) : null}
    </div>
  )
}

/** What stands under it: send, or leave without. */
export const FormSend = ({ pending, send, cancel, cancelHref }: { pending: boolean; send: string; cancel: string; cancelHref: string }) => (
  <div className="flex gap-2 border-t border-line pt-6">
    <Button type="submit" variant="primary" pending={pending}>
      {send}
    </Button>
    <Link href={cancelHref} className={buttonLook({ variant: 'quiet' })}>
      {cancel}
    </Link>
  </div>
)
