'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { whenLookedAtAgain } from '@/lib/offline/looked-at-again'
import { openOutcome } from '@/lib/offline/outcome/open-outcome'
import { outcomeBox, type UnsentOutcome, unsentOutcomes } from '@/lib/offline/outcome/outcome-box'
import { openVault } from '@/lib/offline/vault'
import { type Messages, sayFrom } from './say'

type Props = { userId: string; /** Branch by visit. */ names: Record<string, string>; words: Messages; language: string }

/** Visits that could not be made, as far as the server does not know: told on the first page, and sent from there. */
export function UnsentOutcomes({ userId, names, words, language }: Props) {
  const say = useMemo(() => sayFrom(words, language), [words, language])
  const [found, setFound] = useState<UnsentOutcome[]>([])
  const [sure, setSure] = useState<string | null>(null)
  // What cannot be read just now is looked for the next time; it lies where it lay.
  const look = useCallback(async () => (await openVault(userId).then(unsentOutcomes).catch(() => null)) ?? [], [userId])
  useEffect(() => {
    let here = true
    const show = async () => {
      const unsent = await look()
      if (here) setFound(unsent)
      return unsent
    }
    let round: Promise<void> | null = null
    const deliver = async () => {
      for (const { org, visitId } of await show()) {
        if (!here) return
        const one = openOutcome(userId, org, visitId)
        await one.start()
        one.stop()
      }
      await show()
    }
    const wake = () => void (round ??= deliver().finally(() => void (round = null)))
    const stop = whenLookedAtAgain(wake)
    wake()
    return () => {
      here = false
      stop()
    }
  }, [userId, look])
  if (found.length === 0) return null

  async function giveUp({ org, visitId }: UnsentOutcome) {
    if (sure !== visitId) return setSure(visitId)
    await outcomeBox(await openVault(userId), org, visitId).clear()
    setFound(await look())
  }

  return (
    <div role="status" className="mx-4 mt-4 grid gap-1 rounded-lg border border-below bg-below-soft px-4 py-3 text-below">
      <p className="font-medium">{say('outcome.title')}</p>
      {found.map((one) => {
        const { org, visitId, kept } = one
        const told = kept.wanted ? 'waits' : kept.refused !== undefined ? 'refused' : 'begun'
        return (
          <div key={visitId} className="grid gap-1">
            <a href={`/field/${org}/${visitId}`} className="inline-flex min-h-12 items-center underline underline-offset-4">
              {say(`outcomeUnsent.${told}`, { place: names[visitId] ?? say('outcomeUnsent.aVisit'), why: kept.refused ?? '' })}
            </a>
            {kept.wanted ? null : (
              <button type="button" onClick={() => void giveUp(one).catch(() => undefined)} className="inline-flex min-h-12 items-center justify-self-start font-medium">
                {say(sure === visitId ? 'outcomeUnsent.giveUpSure' : 'outcomeUnsent.giveUp')}
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}
