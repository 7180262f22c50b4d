import { useEffect, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import type { Phone } from '@/lib/offline/phone'
import { fileNameOf, saveFile } from '@/lib/offline/unsent-file'
import { unsentFileOf, unsentOf } from '@/lib/offline/unsent-in'
import type { Say } from '../say'

/** Answers of a report the server takes no more (it was sent from another phone, or the visit ended): never dropped unseen. */
export function LeftOver({ phone, org, visitId, say }: { phone: Phone; org: string; visitId: string; say: Say }) {
  const [left, setLeft] = useState(false)
  const [sure, setSure] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  useEffect(() => {
    const look = async () => {
      // What looks left over may be a report that arrived while its answer was lost.
      await phone.settleSent(org, visitId)
      setLeft((await unsentOf(phone)).some((one) => one.org === org && one.visitId === visitId))
    }
    void look()
  }, [phone, org, visitId])
  if (!left) return null
  const giveUp = () => void phone.dropReport(org, visitId).then(() => setLeft(false))
  const save = async () => {
    try {
      if (phone.vault) saveFile(await unsentFileOf(phone.vault, visitId), fileNameOf(visitId, (await phone.visit(org, visitId))?.page.branchName))
      setUnreadable(false)
    } catch {
      // Not a part of it: who has a file gives up the rest.
      setUnreadable(true)
    }
  }
  return (
    <div role="status" className="mx-4 mt-4 grid gap-3 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
      <p>{say('leftOver')}</p>
      <button type="button" className={buttonLook({ size: 'phone' })} onClick={() => void save()}>
        {say('saveAsFile')}
      </button>
      {unreadable ? <p role="alert">{say('unreadableHere')}</p> : null}
      <button type="button" className={buttonLook({ variant: 'danger', size: 'phone' })} onClick={() => (sure ? giveUp() : setSure(true))}>
        {say(sure ? 'giveUpSure' : 'giveUp')}
      </button>
    </div>
  )
}
