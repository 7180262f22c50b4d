'use client'

import { useEffect, useMemo, useState } from 'react'
import { deliverUnsent } from '@/lib/offline/deliver-unsent'
import { inRounds } from '@/lib/offline/in-rounds'
import { openPhone } from '@/lib/offline/phone'
import { unsent as countUnsent } from '@/lib/offline/report/kept'
import type { Unsent } from '@/lib/offline/unsent-file'
import { unsentOf } from '@/lib/offline/unsent-in'
import { type Messages, sayFrom } from './say'
import { UnsentBox, UnsentLink } from './unsent-box'

type Props = { userId: string; /** Branch by visit. */ names: Record<string, string>; words: Messages; language: string }

/** What this phone has not sent yet, on the first page however it was drawn: never hidden, and sent from there when it can be. */
export function UnsentNotice({ userId, names, words, language }: Props) {
  const say = useMemo(() => sayFrom(words, language), [words, language])
  const [unsent, setUnsent] = useState<Unsent[]>([])
  useEffect(() => {
    let here = true
    const end = inRounds(async () => {
      const phone = await openPhone(userId)
      const look = async () => {
        const found = await unsentOf(phone)
        if (here) setUnsent(found)
        return found
      }
      await look()
      // The page went on, to a report maybe, which is not to wait for what is sent beside it.
      if (!here) return false
      await deliverUnsent(phone)
      // What was refused, or came too late, waits for the person.
      return (await look()).some(({ kept }) => !kept.over && countUnsent(kept) > 0)
    })
    return () => {
      here = false
      end()
    }
  }, [userId])
  if (unsent.length === 0) return null
  return (
    <UnsentBox title={say('unsentTitle', { count: unsent.length })}>
      {unsent.map(({ org, visitId, kept: { over, place } }) => (
        <UnsentLink key={visitId} href={`/field/${org}/${visitId}/report`}>
          {say(!over ? 'unsentOpen' : over.kind === 'sent' ? 'unsentSent' : 'unsentEnded', { place: names[visitId] ?? place ?? say('aReport') })}
        </UnsentLink>
      ))}
    </UnsentBox>
  )
}
