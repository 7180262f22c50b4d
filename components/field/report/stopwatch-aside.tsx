'use client'

import { textOfSeconds } from './numbers'
import { useReport } from './report-context'
import type { StopwatchTaps } from './use-stopwatch-taps'

const action = 'inline-flex min-h-12 items-center pr-4 text-left font-medium text-accent'

/** Beside a stopwatch that runs or was tapped: the time it had before stays in sight, and comes back with one tap. */
export function StopwatchAside({ watch: { started, held, offer, again, keep, cancel, take }, of }: { watch: StopwatchTaps; /** What it measures, where several stand together. */ of?: string }) {
  const { say } = useReport()
  const time = textOfSeconds(offer?.kind === 'back' ? offer.seconds : (held ?? 0))
  const deed = (words: string, act: () => void) => (
    <button type="button" aria-label={of ? `${words}. ${of}` : undefined} className={action} onClick={act}>
      {words}
    </button>
  )
  if (started !== null)
    return (
      <div className="flex flex-wrap items-center gap-x-4 text-14">
        {held === null ? null : <p className="text-ink-2">{say('watch.before', { time })}</p>}
        {deed(held === null ? say('watch.cancel') : say('watch.backTo', { time }), cancel)}
      </div>
    )
  if (offer === null) return null
  return (
    <div className="text-14">
      {offer.kind === 'again' ? <p role="status">{say('watch.asks', { time })}</p> : null}
      <div className="flex flex-wrap">
        {offer.kind === 'again' ? (
          <>
            {deed(say('watch.keep', { time }), keep)}
            {deed(say('watch.again'), again)}
          </>
        ) : (
          deed(offer.kind === 'back' ? say('watch.backTo', { time }) : say('watch.runOn'), take)
        )}
      </div>
    </div>
  )
}
