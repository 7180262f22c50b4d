import type { ReactNode } from 'react'
import type { Say } from './say'

/** Out of sight as long as the page's own form says that the end of the visit was sent off: nothing else is to be done with it then. */
export const unlessEnding = '[body:has([data-sent-off])_&]:hidden'

/** The visit's main step; in its place, once its end was sent off, that this is on its way and where it can be looked at. */
export const UnlessEnding = ({ say, children }: { say: Say; children: ReactNode }) => (
  <>
    <div className={`grid ${unlessEnding}`}>{children}</div>
    <p className="hidden text-center text-ink-2 [body:has([data-sent-off])_&]:block">
      {say('outcome.going')}{' '}
      <a href="#outcome" className="inline-flex min-h-12 items-center font-medium text-accent">
        {say('outcome.seeIt')}
      </a>
    </p>
  </>
)
