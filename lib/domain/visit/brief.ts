import type { ScenarioContent, ScenarioKind, StandardContent } from '../standard/content'
import { minutesOnPhone } from '../templates/minutes'

const sectionsFor = ({ sections }: StandardContent, kind: ScenarioKind) =>
  sections.filter(({ onlyInScenarios }) => onlyInScenarios.length === 0 || onlyInScenarios.includes(kind))

/** Photos a shopper certainly takes in this scenario; those asked only when something fails, or at random, come on top. */
export const photosNeeded = (content: StandardContent, kind: ScenarioKind): number =>
  sectionsFor(content, kind)
    .flatMap(({ criteria }) => criteria)
    .filter(({ type, photo }) => type === 'photo' || photo.when === 'always').length

/** Minutes of the whole job: the stay the scenario asks for and the report on the phone. */
export const minutesOfVisit = (content: StandardContent, scenario: ScenarioContent): number =>
  (scenario.minimumStayMinutes ?? 0) + minutesOnPhone({ ...content, scenarios: [scenario] })
