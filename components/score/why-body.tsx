import { toTenths } from '@/lib/domain/exact'
import type { WhyView } from '@/lib/domain/scorecard/why-view'
import type { ScoreReading } from './score-reading'
import type { ScoreWords } from './score-words'
import { WhyArea, WhyTold } from './why-area'
import { WhyBranch } from './why-branch'
import { WhyVisit } from './why-visit'

/** An explanation, beside a page or on its own; `open`: with every section unfolded. */
export function WhyBody({ why, org, words, open }: { why: WhyView; org: string; words: ScoreWords; open: boolean }) {
  switch (why.kind) {
    case 'report':
      return <WhyVisit why={why} org={org} open={open} />
    case 'branch':
      return <WhyBranch why={why} org={org} words={words} />
    case 'area':
      return <WhyArea why={why} org={org} words={words} />
    case 'told':
      return <WhyTold why={why} org={org} />
  }
}

/** The figure that is explained, as it is shown elsewhere. */
export function explainedReading(why: WhyView): ScoreReading {
  if (why.kind !== 'report') return why.reading
  const { sheet, section } = why
  const one = sheet.sections.find(({ key }) => key === section)
  if (!one) return { score: sheet.serviceTenths, official: sheet.officialTenths, zone: sheet.zone, criticalFailures: sheet.criticalFailures }
  const { service, official, zeroedBy } = one.score
  return { score: service === null ? null : toTenths(service), official: official === null ? null : toTenths(official), zone: one.zone, criticalFailures: zeroedBy.length }
}
