const PATIENCE_MS = 10_000

/** Whether our server answers now. */
export const isReachable = (): Promise<boolean> =>
  fetch('/api/health', { cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) }).then(({ ok }) => ok, () => false)
