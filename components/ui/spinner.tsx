import { clsx } from 'clsx'

/** A turning quarter circle; always beside or inside something that says what is being waited for. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={clsx('turning size-4', className)}
      fill="none"
      stroke="currentColor"
      aria-hidden
    >
      <circle cx="8" cy="8" r="6" strokeWidth="2" opacity="0.25" />
      <path d="M8 2a6 6 0 0 1 6 6" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
