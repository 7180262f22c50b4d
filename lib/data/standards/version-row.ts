import 'server-only'
import type { StandardContent } from '@/lib/domain/standard/content'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import type { StandardState } from '@/lib/domain/standard/version'
import type { Prisma } from '@/prisma/generated/client'

export type VersionFound = {
  id: string
  standardId: string
  standardName: string
  number: number
  state: StandardState
  content: StandardContent
}

export const versionColumns = {
  id: true, standardId: true, number: true, state: true, content: true, standard: { select: { name: true } },
} satisfies Prisma.StandardVersionSelect

type Row = Prisma.StandardVersionGetPayload<{ select: typeof versionColumns }>

export const toVersion = ({ standard, content, ...row }: Row): VersionFound => ({
  ...row,
  standardName: standard.name,
  content: StandardDraft.parse(content),
})
