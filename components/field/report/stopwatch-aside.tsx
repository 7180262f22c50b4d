'use client'

import { textOfSeconds } from './numbers'
import { type ReportWorld, useReport } from './report-context'
import type { StopwatchTaps } from './use-stopwatch-taps'
import { withValue } from './with-state'

const action = 'inline-flex min-h-12 items-center pr-4 text-left font-medium text-accent'

/** What a tap beside a stopwatch does, none of it twice. */
export function besideTaps({ store }: Pick<ReportWorld, 'store'>, { criterionKey, started, offer, setOffer, once, start, change }: StopwatchTaps) {
  const setTimer = (value: string | null) => store.change({ kind: 'timer', key: criterionKey, value })
  return {
    again: once(() => {
      setOffer(null)
      start()
    }),
    keep: once(() => setOffer(null)),
    /** Called off: what was answered before stands. */
    cancel: once(() => {
      if (started !== null) setOffer({ kind: 'runOn', started })
      setTimer(null)
    }),
    take: once(() => {
      if (offer?.kind === 'back') change(withValue({ type: 'duration', seconds: offer.seconds }))
      if (offer?.kind === 'runOn') setTimer(offer.started)
      setOffer(null)
    }),
  }
}

/** Beside a stopwatch that runs or was tapped: the time it had before stays in sight, and comes back with one tap. */
export function StopwatchAside({ watch, of }: { watch: StopwatchTaps; /** What it measures, where several stand together. */ of?: string }) {
  const world = useReport()
  const { say } = world
  const { started, held, offer } = watch
  const { again, keep, cancel, take } = besideTaps(world, watch)
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
