import type { Reply } from '@/lib/offline/courier'
import type { Say } from '../say'

/** Said when the page is the phone's own copy: no connection, or no session. */
export function Connection({ reply, say }: { reply: Reply<unknown>['kind'] | null; say: Say }) {
  if (reply === 'signed_out')
    return (
      <p role="status" className="mx-4 mt-4 rounded-lg border border-line bg-sunken px-4 py-3">
        {say('signedOutHere')}{' '}
        <a className="inline-flex min-h-12 items-center font-medium text-accent" href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>
          {say('signIn')}
        </a>
      </p>
    )
  if (reply === 'unreachable') return <p role="status" className="mx-4 mt-4 rounded-lg border border-line bg-sunken px-4 py-3 text-14">{say('ownCopy')}</p>
  return null
}
