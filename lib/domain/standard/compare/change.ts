import type { Tenths } from '../../exact'
import type { Language } from '../../language'
import type { Clause, Condition } from '../condition'
import type { AskRule, Band, ChainLink, CriterionType, Gate, Method, NotApplicableRule, ScenarioKind, Section, Zone } from '../content'
import type { Segment } from './word-segments'

/** As in DOMAIN.md section 3; `aside` is what touches neither words of the measure nor any score (order, zone, goal, evidence rules). */
export const changeClasses = ['meaning', 'scoring', 'wording', 'aside'] as const
export type ChangeClass = (typeof changeClasses)[number]

export type ShownClause =
  | { about: 'answer'; question: string; is: Extract<Clause, { about: 'answer' }>['is']; value: { words: string } | { milli: number; unit?: string } | { seconds: number } }
  | Exclude<Clause, { about: 'answer' }>

/** A value as it stands in one version, ready for the screen to word; texts are in the reader's language already. */
export type Shown =
  | { as: 'nothing' }
  | { as: 'yes_no'; yes: boolean }
  | { as: 'number'; milli: number }
  | { as: 'whole'; number: number }
  | { as: 'money'; minor: number }
  | { as: 'level'; tenths: Tenths }
  | { as: 'day'; day: string }
  | { as: 'words'; words: string }
  | { as: 'list'; words: string[] }
  | { as: 'language'; language: Language }
  | { as: 'type'; type: CriterionType }
  | { as: 'method'; method: Method }
  | { as: 'gate'; gate: Gate | 'none' }
  | { as: 'not_applicable'; rule: NotApplicableRule }
  | { as: 'chain_link'; link: ChainLink }
  | { as: 'ask'; rule: AskRule }
  | { as: 'scenarios'; kinds: ScenarioKind[] }
  | { as: 'zone'; zone: Zone }
  | { as: 'pass_mark'; passMark: NonNullable<Section['passMark']> }
  | { as: 'worth'; pointsMilli: number; pass: boolean; exclusive: boolean }
  | { as: 'band'; band: Band; in: 'milli' | 'seconds' }
  | { as: 'condition'; match: Condition['match']; clauses: ShownClause[] }
  /** Behind which neighbour it stands (null: it is the first), a criterion in which section. */
  | { as: 'place'; after: string | null; section: string | null }

/** What can change; the screen has a word for each. */
export type ChangeField =
  | 'name' | 'prompt' | 'guidance' | 'examplePhoto' | 'otherExamplePhoto' | 'type' | 'unit' | 'decimals' | 'cap' | 'weight' | 'bonus'
  | 'option' | 'optionLabel' | 'optionWorth' | 'optionOrder' | 'band' | 'notApplicable' | 'couldNotCheck' | 'gate' | 'condition'
  | 'required' | 'photo' | 'comment' | 'chainLink' | 'chainOwner' | 'group' | 'place'
  | 'title' | 'intro' | 'sectionWeight' | 'passMark' | 'onlyInScenarios' | 'groupTitle' | 'groupThere' | 'groupOrder' | 'sectionPlace'
  | 'method' | 'zone' | 'statedTotal' | 'baseLanguage' | 'goalKpi' | 'goalPresent' | 'goalTarget' | 'goalBy' | 'goalScore'
  | `scenario_${'kind' | 'name' | 'persona' | 'task' | 'purchase' | 'limit' | 'stay' | 'forbidden' | 'place'}`

/** Between versions that are not neighbours: the last one in which that place was edited, and how many before it did. */
export type Origin = { number: number; before: number }

/**
 * `of`: which option, group or the like the field belongs to, and `key` finds it in any version. `asks`: questions that are asked of other
 * visits because of it, in the reader's language.
 */
export type Change = { field: ChangeField; of: string; key?: string; class: ChangeClass; asks?: string[]; origin?: Origin } & (
  | { how: 'words'; language: Language; segments: Segment[] }
  | { how: 'value'; before: Shown; after: Shown }
)

export type PartState = 'kept' | 'added' | 'removed'
/** What became of one criterion, section or scenario; `class` is the weightiest of its changes. */
export type PartCompared = { key: string; name: string; state: PartState; class: ChangeClass; changes: Change[]; /** Of one that came or went. */ origin?: Origin }
export type SectionCompared = PartCompared & { criteria: PartCompared[] }

/** Only what differs: an empty comparison says that the versions read and score alike. */
export type Comparison = { settings: Change[]; sections: SectionCompared[]; scenarios: PartCompared[]; counts: Record<ChangeClass, number> }

export const nothing: Shown = { as: 'nothing' }

export const weightiest = (classes: ChangeClass[]): ChangeClass => changeClasses.find((one) => classes.includes(one)) ?? 'aside'
