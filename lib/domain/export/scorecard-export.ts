import type { AreaView } from '../scorecard/area-view'
import type { FixLine } from '../scorecard/fix-lines'
import type { BranchView, WithdrawnVisit } from '../scorecard/branch-view'
import type { ChosenSubject } from '../scorecard/subject'
import type { StandardWords } from '../scorecard/words'

/** What a file of a scorecard holds; `place` is empty for the network, `criteria` are all of them. */
export type ScorecardExport = { place: string; subject: ChosenSubject; words: StandardWords; criteria: FixLine[] } & (
  | { kind: 'area'; view: AreaView }
  | { kind: 'branch'; view: BranchView; withdrawn: WithdrawnVisit[] }
)
