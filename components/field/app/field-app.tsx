import { type MouseEvent, useEffect, useMemo, useState } from 'react'
import { isServerNear, onConnection } from '@/lib/offline/connected'
import { openPhone, type Phone } from '@/lib/offline/phone'
import { leavePage, watchPerson } from '@/lib/offline/whose-page'
import { GoingContext, type Going } from '../going'
import { type Messages, sayFrom } from '../say'
import { AwayScreen } from './away-screen'
import { HomeScreen } from './home-screen'
import { ReportScreen } from './report-screen'
import { goTo, placeOf, routeOf, usePath } from './use-route'
import { VisitScreen } from './visit-screen'

type Props = { userId: string; language: string; words: { field: Messages; checklist: Messages } }

/** The phone's pages, drawn from what it keeps and renewed from the server when there is a connection. */
export function FieldApp({ userId, language, words }: Props) {
  const path = usePath()
  const [phone, setPhone] = useState<Phone | null>(null)
  // Counted up when something was changed on the server, so that the page is asked for anew.
  const [round, setRound] = useState(0)
  const say = useMemo(() => sayFrom(words.field, language), [words, language])
  const going = useMemo<Going>(() => ({ to: goTo, again: () => setRound((count) => count + 1) }), [])

  useEffect(() => void openPhone(userId).then(setPhone), [userId])
  // Nothing of one person is shown to the next: the shell begins anew, for whoever it is.
  useEffect(() => watchPerson(userId, () => leavePage('/field')), [userId])
  // Whatever is on the screen, a connection that goes is heard of: links ask for it.
  useEffect(() => onConnection(() => undefined), [])

  if (!phone) return null
  const route = routeOf(path)
  const reading = { say, language }
  return (
    <GoingContext value={going}>
      {/* Links are links; inside the shell they change the view instead of loading the page. */}
      <div onClick={follow} role="presentation">
        {route.page === 'home' ? (
          <HomeScreen key={round} phone={phone} words={words.field} {...reading} />
        ) : route.page === 'visit' ? (
          <VisitScreen key={`${route.visitId} ${round}`} phone={phone} org={route.org} visitId={route.visitId} {...reading} />
        ) : route.page === 'away' ? (
          <AwayScreen key={route.to} to={route.to} say={say} />
        ) : (
          <ReportScreen key={route.visitId} phone={phone} org={route.org} visitId={route.visitId} words={words.checklist} {...reading} />
        )}
      </div>
    </GoingContext>
  )
}

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element).closest('a')
  // The rest is the browser's; without a connection its own page of an error would be all that comes.
  if (!link || link.target || link.hash || !link.href.startsWith(`${location.origin}/`) || !placeOf(link, isServerNear())) return
  event.preventDefault()
  goTo(link.href)
}
