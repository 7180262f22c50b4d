import 'server-only'
import type { ExportRunSent } from '@/lib/domain/export/export-run'
import type { ExportListed } from '@/lib/usecases/exports/list-exports'

/** Runs as they travel to a browser, whose page begins with them and asks for them again. */
export const exportRunsSent = (runs: readonly ExportListed[]): ExportRunSent[] =>
  runs.map(({ createdAt, endedAt: _, expiresAt, ...run }) => ({ ...run, createdAt: createdAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null }))
