import { packOpenVisits } from '@/lib/offline/pack-visits'
import type { Phone } from '@/lib/offline/phone'
import { HomeView } from '../home-view'
import { PhoneState } from '../phone-state'
import type { Reading } from '../reading'
import type { Messages } from '../say'
import { UnsentMessages } from '../unsent-messages'
import { UnsentNotice } from '../unsent-notice'
import { UnsentOutcomes } from '../unsent-outcomes'
import { Connection } from './connection'
import { InstallHint } from './install-hint'
import { NewVersion } from './new-version'
import { useConnected } from '../use-connected'
import { useFresh } from './use-fresh'

/** The first page from the phone's own copy; every open visit is packed for the way. */
export function HomeScreen({ phone, words, say, language }: Reading & { phone: Phone; words: Messages }) {
  const { value: home, reply } = useFresh(phone.home, async () => {
    const answer = await phone.refreshHome()
    if (answer.kind === 'done') void packOpenVisits(phone, answer.value).catch(() => undefined)
    return answer
  })
  const connected = useConnected()
  if (!home && reply === null) return null
  const visits = home?.visits ?? []
  const names = Object.fromEntries(visits.map(({ visit }) => [visit.visitId, visit.branchName]))
  return (
    <HomeView
      visits={visits}
      alone={!connected || reply === 'unreachable'}
      say={say}
      language={language}
      notices={
        <>
          <Connection reply={reply} say={say} />
          <NewVersion say={say} />
          <PhoneState say={say} />
          <UnsentNotice userId={phone.userId} names={names} words={words} language={language} />
          <UnsentOutcomes userId={phone.userId} names={names} words={words} language={language} />
          <UnsentMessages userId={phone.userId} names={names} words={words} language={language} />
          {visits.length > 0 ? <InstallHint say={say} /> : null}
        </>
      }
    />
  )
}
