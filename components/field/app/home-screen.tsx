import { useEffect, useState } from 'react'
import type { Phone, Unsent } from '@/lib/offline/phone'
import { HomeView } from '../home-view'
import { PhoneState } from '../phone-state'
import type { Reading } from '../reading'
import { Connection } from './connection'
import { InstallHint } from './install-hint'
import { NewVersion } from './new-version'
import { useFresh } from './use-fresh'

/** The first page from the phone's own copy; every open visit is packed for the way. */
export function HomeScreen({ phone, say, language }: Reading & { phone: Phone }) {
  const { value: home, reply } = useFresh(phone.home, async () => {
    const answer = await phone.refreshHome()
    if (answer.kind === 'done') void phone.packOpenVisits(answer.value)
    return answer
  })
  const [unsent, setUnsent] = useState<Unsent[]>([])
  useEffect(() => void phone.unsent().then(setUnsent), [phone])
  if (!home && reply === null) return null
  const visits = home?.visits ?? []
  const nameOf = (visitId: string) => visits.find(({ visit }) => visit.visitId === visitId)?.visit.branchName ?? say('aReport')
  return (
    <HomeView
      visits={visits}
      say={say}
      language={language}
      notices={
        <>
          <Connection reply={reply} say={say} />
          <NewVersion say={say} />
          <PhoneState say={say} />
          {unsent.length > 0 ? (
            <div role="status" className="mx-4 mt-4 grid gap-1 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
              <p className="font-medium">{say('unsentTitle', { count: unsent.length })}</p>
              {unsent.map(({ org, visitId }) => (
                <a key={visitId} href={`/field/${org}/${visitId}/report`} className="inline-flex min-h-12 items-center underline underline-offset-4">
                  {say('unsentOpen', { place: nameOf(visitId) })}
                </a>
              ))}
            </div>
          ) : null}
          {visits.length > 0 ? <InstallHint say={say} /> : null}
        </>
      }
    />
  )
}
