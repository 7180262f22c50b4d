import { buttonLook } from '@/components/ui/button-look'
import type { OwnVisitPage } from '@/lib/domain/report/own-visit'
import { dayOf } from '@/lib/domain/visit/window'
import { rightNow } from '@/lib/offline/clock'
import type { Phone } from '@/lib/offline/phone'
import { bringPictures } from '@/lib/offline/report/held-pictures'
import { FieldBack } from '../field-back'
import { FieldShell } from '../field-shell'
import type { Reading } from '../reading'
import { VisitView } from '../visit-view'
import { Connection } from './connection'
import { LeftOver } from './left-over'
import { useFresh } from './use-fresh'

/** One visit from the phone's own copy. It is begun here, and the server hears of it with the first answer. */
export function VisitScreen({ phone, org, visitId, say, language }: Reading & { phone: Phone; org: string; visitId: string }) {
  const { value: pack, reply } = useFresh(
    () => phone.visit(org, visitId),
    async () => {
      const fresh = await phone.refreshVisit(org, visitId)
      if (fresh.kind === 'done' && fresh.value.desk) void bringPictures(phone.userId, org, fresh.value.desk)
      return fresh
    },
  )
  if (!pack)
    return reply === null ? null : (
      <FieldShell back={<FieldBack href="/field" label={say('back')} />} title={say('title')} skip={say('skip')}>
        <Connection reply={reply} say={say} />
        <LeftOver phone={phone} org={org} visitId={visitId} say={say} />
        <p className="px-4 py-10 text-ink-2">{say(reply === 'refused' ? 'visitGone' : 'visitNotHere')}</p>
      </FieldShell>
    )
  return (
    <VisitView
      org={org}
      pack={{ ...pack, page: { ...pack.page, opensOn: stillClosed(pack.page) } }}
      say={say}
      language={language}
      notice={
        <>
          <Connection reply={reply} say={say} />
          {pack.desk ? null : <LeftOver phone={phone} org={org} visitId={visitId} say={say} />}
        </>
      }
      begin={
        <a href={`/field/${org}/${visitId}/report`} className={`${buttonLook({ variant: 'primary', size: 'phone' })} w-full`}>
          {say('begin')}
        </a>
      }
    />
  )
}

/** The copy may be days old: whether the first day has come is this phone's calendar's to say. */
export const stillClosed = ({ opensOn, timeZone }: OwnVisitPage) => (opensOn !== null && dayOf(new Date(rightNow()), timeZone) < opensOn ? opensOn : null)
