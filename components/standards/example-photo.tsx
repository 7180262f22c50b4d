import { clsx } from 'clsx'

/** An example photo whatever its shape, whole and never stretched. */
export const ExamplePhoto = ({ src, label, className }: { src: string; label: string; className?: string }) => (
  <span
    role="img"
    aria-label={label}
    className={clsx('block rounded border border-line bg-sunken bg-contain bg-center bg-no-repeat', className)}
    style={{ backgroundImage: `url("${src}")` }}
  />
)
