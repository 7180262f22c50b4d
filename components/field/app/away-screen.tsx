import { buttonLook } from '@/components/ui/button-look'
import { FieldBack } from '../field-back'
import { FieldShell } from '../field-shell'
import type { Say } from '../say'
import { NeedsConnection } from './needs-connection'

const titles: Record<string, string> = { '/field/earnings': 'earnings', '/field/profile': 'profile.title', '/account': 'account' }

/** A page the phone keeps nothing of: what it needs, and the way back to what is here. */
export function AwayScreen({ to, say }: { to: string; say: Say }) {
  return (
    <FieldShell back={<FieldBack href="/field" label={say('back')} />} title={say(titles[to] ?? 'title')} skip={say('skip')}>
      <NeedsConnection to={to} say={say}>
        <p>{say('needsConnection')}</p>
      </NeedsConnection>
      <div className="px-4">
        <a href="/field" className={`${buttonLook({ size: 'phone' })} w-full`}>
          {say('toVisits')}
        </a>
      </div>
    </FieldShell>
  )
}
