import 'server-only'
import { z } from 'zod'
import { removeOldTraces } from '@/lib/usecases/accounts/remove-old-traces'
import { giveUpHistory, importHistory } from '@/lib/usecases/history/bring-history'
import { sealAudit } from '@/lib/usecases/audit/seal-audit'
import { expireExports } from '@/lib/usecases/exports/expire-exports'
import { runExport } from '@/lib/usecases/exports/run-export'
import { sweepFiles } from '@/lib/usecases/files/sweep-files'
import { sendMail } from '@/lib/usecases/mail/send-mail'
import { giveUpRebuild, runRebuild } from '@/lib/usecases/rollups/rebuild-rollups'
import { publishDue } from '@/lib/usecases/publishing/publish-due'
import { turnProvisional } from '@/lib/usecases/campaigns/turn-provisional'
import { expireClaims } from '@/lib/usecases/visits/expire-claims'
import { remindShoppers } from '@/lib/usecases/visits/remind-shoppers'
import { tellGiven } from '@/lib/usecases/visits/tell-given'
import { systemActor } from '@/lib/domain/people/actor'
import { everyOrganization } from './every-organization'
import { makeExport } from './exports/make-export'
import { taskFor, type Task } from './task'

/** What takes minutes and more the larger an organisation is. It has slots of its own: however much of it waits, mail and publishing do not. */
export const longTasks: Record<string, Task> = {
  run_export: taskFor(z.object({ organizationId: z.uuid(), runId: z.uuid() }), (ids) => runExport(ids, makeExport)),
  import_history: taskFor(z.object({ organizationId: z.uuid(), runId: z.uuid() }), ({ organizationId, runId }) => importHistory(systemActor(organizationId), { runId })),
  rebuild_rollups: taskFor(z.object({ organizationId: z.uuid(), rebuildId: z.uuid() }), ({ organizationId, rebuildId }) => runRebuild(systemActor(organizationId), { rebuildId })),
  // Once a night, through all there is.
  seal_all_audit: everyOrganization('seal_all_audit', (actor) => sealAudit(actor, { all: true })),
  sweep_files: async () => void (await sweepFiles()),
}

/** What somebody waits for, or what is over in moments. */
export const shortTasks: Record<string, Task> = {
  send_mail: taskFor(z.object({ mailId: z.uuid() }), sendMail),
  seal_audit: everyOrganization('seal_audit', (actor) => sealAudit(actor)),
  remove_old_traces: async () => removeOldTraces(),
  remind_shoppers: everyOrganization('remind_shoppers', remindShoppers),
  tell_given: taskFor(z.object({ organizationId: z.uuid(), key: z.uuid(), assignmentIds: z.string() }), ({ organizationId, key, assignmentIds }) => tellGiven(systemActor(organizationId), { key, assignmentIds: assignmentIds.split(' ') })),
  expire_claims: everyOrganization('expire_claims', expireClaims),
  turn_waves_provisional: everyOrganization('turn_waves_provisional', turnProvisional),
  publish_due: taskFor(z.object({ organizationId: z.uuid() }), ({ organizationId }) => publishDue(systemActor(organizationId))),
  publish_all_due: everyOrganization('publish_all_due', publishDue),
  expire_exports: everyOrganization('expire_exports', expireExports),
  give_up_history: everyOrganization('give_up_history', giveUpHistory),
  give_up_rebuilds: everyOrganization('give_up_rebuilds', giveUpRebuild),
}

/** Every task the worker knows, by the name it is enqueued under. */
export const tasks: Record<string, Task> = { ...longTasks, ...shortTasks }
