'use client'

import { memo } from 'react'
import { CriterionView } from './criterion-view'
import { useReport } from './report-context'
import { useGradually } from './use-gradually'
import type { Progress, ShownSection } from './use-progress'

type Props = {
  section: ShownSection
  /** What each criterion still lacks, by its key. */
  lacks: Progress['lacks']
  place: number
  count: number
}

/** One section at a time; criteria of a group stand together under its title. Remembered: most of what the report hears of is not its answers. */
export const SectionView = memo(function SectionView({ section, lacks, place, count }: Props) {
  const { say } = useReport()
  const drawn = useGradually(section.criteria.length, 2)
  const titles = new Map(section.groups.map(({ key, title }) => [key, title]))
  return (
    <>
      <div className="grid gap-0.5 px-4 pt-4.5 pb-1">
        <p className="text-14 text-ink-2">{say('part', { place, count })}</p>
        <h2 tabIndex={-1} id="part" className="scroll-mt-20 text-20 font-semibold tracking-tight">
          {section.title}
        </h2>
        {place === 1 ? <p className="pt-1 text-14 text-ink-2">{say('timesTold')}</p> : null}
        {section.intro ? <p className="pt-1 whitespace-pre-line text-ink-2">{section.intro}</p> : null}
      </div>
      <div aria-busy={drawn < section.criteria.length}>
        {section.criteria.slice(0, drawn).map((criterion, index) => {
          const { key, groupKey } = criterion
          const group = groupKey === null ? undefined : titles.get(groupKey)
          return (
            // Where the line beside it ends, the group ends.
            <div key={key} role={group && 'group'} aria-label={group} className={group && 'border-l-4 border-line-strong'}>
              {group && section.criteria[index - 1]?.groupKey !== groupKey ? <p className="px-4 pt-5 text-14 font-semibold text-ink-2">{group}</p> : null}
              <CriterionView criterion={criterion} lacks={(lacks[key] ?? []).join(' ')} />
            </div>
          )
        })}
      </div>
    </>
  )
})
