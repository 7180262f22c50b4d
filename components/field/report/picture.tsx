import { Suspense } from 'react'
import { FarPicture } from './later-picture'
import { PictureBox } from './picture-box'

type Props = {
  /** An address on this phone; undefined while it is looked for, null where there is none. */
  local: string | null | undefined
  /** Where the server has it; null where it has not. */
  remote: string | null
  label: string
  whole?: boolean
}

/** A picture from this phone, else from the server. */
export function Picture({ local, remote, label, whole = false }: Props) {
  const near = <PictureBox source={local ?? undefined} label={label} whole={whole} />
  return local === null ? <Suspense fallback={near}><FarPicture remote={remote} label={label} whole={whole} /></Suspense> : near
}
