'use client'

import { Aids } from './aids'
import { SectionView } from './section-view'
import type { Progress } from './use-progress'

type Props = Pick<Progress, 'sections' | 'lacks'> & {
  /** Which section is on the screen, from 0. */
  part: number
}

/** The whole form, one section at a time. */
export function FormView({ sections, lacks, part }: Props) {
  const section = sections[part]
  if (!section) return null
  return (
    <>
      <Aids sections={sections} />
      <SectionView key={section.key} section={section} lacks={lacks} place={part + 1} count={sections.length} />
    </>
  )
}
