export type Whereabouts = 'on_phone' | 'sending' | 'on_server' | 'needs_help'

const looks: Record<Whereabouts, string> = {
  on_phone: 'bg-sunken text-ink-2',
  sending: 'bg-sunken text-ink-2',
  on_server: 'bg-inside-soft text-inside',
  needs_help: 'bg-below-soft text-below',
}

/** Where the report is: saved on this phone, sending 3 of 7, on the server. In two lines where it takes as much; never cut off. */
export function FieldPill({ state, onPress, children }: { state: Whereabouts; /** To where it says more. */ onPress?: (() => void) | undefined; children: string }) {
  const [Box, Words] = onPress ? (['button', 'span'] as const) : (['div', 'p'] as const)
  return (
    <Box type={onPress && 'button'} onClick={onPress} className={`${onPress ? 'relative text-left after:absolute after:-inset-x-1 after:-inset-y-2.5 ' : ''}flex min-h-[26px] max-w-full shrink-0 items-center min-[18rem]:max-w-1/2 gap-1.5 rounded-[13px] px-2.5 py-1 text-12 leading-4 font-medium ${looks[state]}`}>
      <svg
        viewBox="0 0 12 12"
        className="size-3 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        aria-hidden
      >
        <path d={signs[state]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <Words className="min-w-0 text-balance wrap-anywhere">{children}</Words>
    </Box>
  )
}

const signs: Record<Whereabouts, string> = {
  on_phone: 'M3.5 1.5h5v9h-5zM5.5 8.75h1',
  sending: 'M6 10V2M2.5 5.5 6 2l3.5 3.5',
  on_server: 'M2 6.5 4.75 9.5 10 3',
  needs_help: 'M6 2v4.5M6 9.5v.01',
}
