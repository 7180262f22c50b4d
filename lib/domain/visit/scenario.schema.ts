import { z } from 'zod'
import { languages } from '../language'
import { scenarioKinds, type ScenarioContent } from '../standard/content'
import { written } from '../written'

const textUpTo = (max: number) => z.partialRecord(z.enum(languages), written(max))

/** A scenario as a campaign keeps it: who the shopper is, what they do, what they may not do, per language. */
export const ScenarioDraft = z.object({
  key: z.string().min(1).max(100),
  kind: z.enum(scenarioKinds),
  name: textUpTo(200),
  persona: textUpTo(2_000),
  task: textUpTo(5_000),
  purchase: textUpTo(2_000),
  purchaseLimitMinor: z.int().min(0).max(100_000_000).nullable(),
  minimumStayMinutes: z.int().min(0).max(1_440).nullable(),
  forbidden: textUpTo(5_000),
}) satisfies z.ZodType<ScenarioContent>
