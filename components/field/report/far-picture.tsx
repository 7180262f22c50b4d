'use client'

import { useEffect, useState } from 'react'
import { useConnected } from '../use-connected'
import { PictureBox } from './picture-box'
import { useReport } from './report-context'

type Props = {
  /** Where the server has it; null where it has not. */
  remote: string | null
  label: string
  whole: boolean
}

/** A picture that is not on this phone; where the server does not give it just now, that is said in its place. */
export function FarPicture({ remote, label, whole }: Props) {
  const { say } = useReport()
  const source = useFetched(remote)
  if (source !== null) return <PictureBox source={source} label={label} whole={whole} />
  return (
    <span role="img" aria-label={remote ? say('pictureNotHereOf', { what: label }) : `${label}. ${say('pictureNotHere')}`} className="block size-full px-1 pt-7 text-12 leading-4 wrap-anywhere hyphens-auto text-ink-2">
      {say('pictureNotHere')}
    </span>
  )
}

/** Undefined while it is asked for, null where it did not come; once more when the connection came or went. */
function useFetched(address: string | null): string | null | undefined {
  const connected = useConnected()
  const [source, setSource] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!address || source) return
    let shown = true
    const look = async () => {
      const answer = await fetch(address, { redirect: 'error' }).catch(() => null)
      const found = answer?.ok && answer.headers.get('content-type')?.startsWith('image/') ? await answer.blob().catch(() => null) : null
      if (!shown) return
      if (found) setSource(URL.createObjectURL(found))
      else setFailed(true)
    }
    void look()
    return () => void (shown = false)
  }, [address, connected, source])
  useEffect(() => () => void (source && URL.revokeObjectURL(source)), [source])
  return source ?? (failed || !address ? null : undefined)
}
