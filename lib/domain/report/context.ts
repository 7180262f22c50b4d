import type { ScenarioKind } from '../standard/content'

/** What besides the answers decides which criteria are part of a visit. */
export type VisitContext = { scenarioKind: ScenarioKind; branchAttributes: Record<string, string> }
