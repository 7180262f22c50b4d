import type { ActionState } from '@/lib/domain/action/settle'
import type { Language, Text } from '@/lib/domain/language'
import type { ChainLink } from '@/lib/domain/standard/content'

type Source = { reportNumber: string; on: string } | null

/** An action as lists and details show it; days are ISO dates. */
export type ActionShown = {
  id: string
  branch: string
  standard: string
  state: ActionState
  holding: number
  link: ChainLink | null
  owner: string
  openedOn: string
  dueOn: string
  doneOn: string | null
  note: string
  revision: number
  overdue: number | null
  name: Text
  prompt: Text
  base: Language
  openedBy: Source
  lastBy: Source
}
