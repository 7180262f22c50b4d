'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { inRounds } from '@/lib/offline/in-rounds'
import { openOutcome } from '@/lib/offline/outcome/open-outcome'
import { type UnsentOutcome, unsentOutcomes } from '@/lib/offline/outcome/outcome-box'
import type { OutcomeStore } from '@/lib/offline/outcome/outcome-store'
import { openVault } from '@/lib/offline/vault'
import { type Messages, sayFrom } from './say'
import { UnsentBox, UnsentLink } from './unsent-box'

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
    let running: OutcomeStore | null = null
    const show = async () => {
      const unsent = await look()
      if (here) setFound(unsent)
      return unsent
    }
    const end = inRounds(async () => {
      for (const { org, visitId } of await show()) {
        if (!here) return false
        running = openOutcome(userId, org, visitId)
        // The page it was said on, where that is open in another tab, sends it itself.
        await running.start(false)
        running.stop()
      }
      return (await show()).some(({ kept }) => kept.wanted)
    })
    return () => {
      here = false
      end()
      running?.stop()
    }
  }, [userId, look])
  if (found.length === 0) return null

  async function giveUp({ org, visitId }: UnsentOutcome) {
    if (sure !== visitId) return setSure(visitId)
    await openOutcome(userId, org, visitId).giveUp()
    setFound(await look())
  }

  return (
    <UnsentBox title={say('outcome.title')}>
      {found.map((one) => {
        const { org, visitId, kept } = one
        return (
          <div key={visitId} className="grid gap-1">
            <UnsentLink href={`/field/${org}/${visitId}`}>
              {say(`outcomeUnsent.${whatOf(kept)}`, { place: names[visitId] ?? say('outcomeUnsent.aVisit'), why: kept.refused ?? '' })}
            </UnsentLink>
            {kept.wanted ? null : (
              <>
                {sure === visitId ? <p role="alert">{say('outcomeUnsent.giveUpMeans')}</p> : null}
                <div className="flex flex-wrap gap-2">
                  <button type="button" onClick={() => void giveUp(one).catch(() => undefined)} className={buttonLook({ variant: 'danger', size: 'phone' })}>
                    {say(sure === visitId ? 'outcomeUnsent.giveUpSure' : 'outcomeUnsent.giveUp')}
                  </button>
                  {sure === visitId ? (
                    <button type="button" onClick={() => setSure(null)} className={buttonLook({ size: 'phone' })}>
                      {say('outcomeUnsent.keep')}
                    </button>
                  ) : null}
                </div>
              </>
            )}
          </div>
        )
      })}
    </UnsentBox>
  )
}

/** Which of the words for it are so. */
const whatOf = ({ wanted, travelled, refused }: UnsentOutcome['kept']) => (wanted ? (travelled ? 'travelled' : 'waits') : refused !== undefined ? 'refused' : 'begun')
