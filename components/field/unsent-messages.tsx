'use client'

import { useEffect, useMemo, useState } from 'react'
import { inRounds } from '@/lib/offline/in-rounds'
import { type UnsentMessage, unsentMessages } from '@/lib/offline/unsent-messages'
import { openVault } from '@/lib/offline/vault'
import { type Messages, sayFrom } from './say'
import { UnsentBox, UnsentLink } from './unsent-box'

type Props = { userId: string; /** Branch by visit. */ names: Record<string, string>; words: Messages; language: string }

/** Messages this phone has not sent: a message is the person's to send, so the first page only leads to it. */
export function UnsentMessages({ userId, names, words, language }: Props) {
  const say = useMemo(() => sayFrom(words, language), [words, language])
  const [found, setFound] = useState<UnsentMessage[]>([])
  useEffect(() => {
    let here = true
    const end = inRounds(async () => {
      const unsent = await openVault(userId).then(unsentMessages).catch(() => null)
      if (here && unsent) setFound(unsent)
      return false
    })
    return () => {
      here = false
      end()
    }
  }, [userId])
  // One of a visit that is this person's no more has no page to be sent from.
  const shown = found.filter(({ visitId }) => visitId in names)
  if (shown.length === 0) return null
  return (
    <UnsentBox title={say('messageUnsent.title')}>
      {shown.map(({ org, visitId, tried }) => (
        <UnsentLink key={visitId} href={`/field/${org}/${visitId}`}>
          {say(tried ? 'messageUnsent.tried' : 'messageUnsent.kept', { place: names[visitId] ?? '' })}
        </UnsentLink>
      ))}
    </UnsentBox>
  )
}
