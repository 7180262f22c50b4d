import { useEffect, useState } from 'react'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { unsentOutcomes } from '@/lib/offline/outcome/outcome-box'
import type { Phone } from '@/lib/offline/phone'
import { bringPictures } from '@/lib/offline/report/held-pictures'
import { unsentOf } from '@/lib/offline/unsent-in'
import { dueText } from '../due-text'
import { FieldBack } from '../field-back'
import { FieldShell } from '../field-shell'
import type { Reading } from '../reading'
import { ReportApp } from '../report/report-app'
import type { Messages } from '../say'
import { LeftOver } from './left-over'
import { stillClosed } from './visit-screen'
import { goTo } from './use-route'

/** How long the server may take before the phone goes on with its own copy. */
const PATIENCE_MS = 1_500

/**
 * The report from the newest copy at hand. The server's is waited for a moment only, for it may hold what another phone wrote; after
 * that the phone's own copy opens and the merge happens with the next change.
 */
export function ReportScreen({ phone, org, visitId, words, say, language }: Reading & { phone: Phone; org: string; visitId: string; words: Messages }) {
  const [desk, setDesk] = useState<ReportDesk | 'none' | { gone: string } | null>(null)
  useEffect(() => {
    let asked = true
    const open = async () => {
      const kept = await phone.visit(org, visitId)
      const renewed = phone.refreshVisit(org, visitId)
      void renewed.then((reply) => void (reply.kind === 'done' && reply.value.desk && bringPictures(phone.userId, org, reply.value.desk)))
      const waited = kept?.desk ? await Promise.race([renewed, after(PATIENCE_MS)]) : await renewed
      const pack = waited?.kind === 'done' ? waited.value : kept
      const ending = await isEnding(phone, visitId)
      if (!asked) return
      // Taken back by the office: what is left here is offered, and nothing is filled in for nobody.
      if (waited?.kind === 'refused' && waited.problem === 'not_found') return setDesk({ gone: kept?.page.branchName ?? say('title') })
      // Nor is there anything to fill in before the first day; the visit's page names it.
      if (pack?.desk?.state === 'accepted' && stillClosed(pack.page) && !(await unsentOf(phone)).some((one) => one.visitId === visitId)) return goTo(`/field/${org}/${visitId}`)
      // Its end was sent off: the visit's page says so, and takes it back.
      if (ending) return goTo(`/field/${org}/${visitId}`)
      // A desk nobody may write at is a report that was sent.
      if (pack && !pack.desk?.editable) return goTo(`/field/${org}/${visitId}`)
      setDesk(pack?.desk ?? 'none')
    }
    void open()
    return () => {
      asked = false
    }
  }, [phone, org, visitId, say])

  if (desk === null) return null
  if (desk === 'none' || 'gone' in desk)
    return (
      <FieldShell back={<FieldBack href="/field" label={say('back')} />} title={desk === 'none' ? say('title') : desk.gone} skip={say('skip')}>
        <LeftOver phone={phone} org={org} visitId={visitId} say={say} />
        <p className="px-4 py-10 text-ink-2">{say(desk === 'none' ? 'visitNotHere' : 'visitGone')}</p>
      </FieldShell>
    )
  const { reportDueAt, timeZone } = desk.place
  return (
    <ReportApp
      desk={desk}
      userId={phone.userId}
      org={org}
      words={words}
      language={language}
      skip={say('skip')}
      subtitle={reportDueAt ? dueText({ say, language }, reportDueAt, timeZone) : ''}
    />
  )
}

/** What cannot be read just now ends nothing. */
const isEnding = async ({ vault }: Phone, visitId: string) =>
  ((await (vault && unsentOutcomes(vault).catch(() => null))) ?? []).some((one) => one.visitId === visitId && one.kept.wanted)

const after = (ms: number) => new Promise<null>((done) => setTimeout(() => done(null), ms))
