import 'server-only'
import { z } from 'zod'
import { sendMail } from '@/lib/usecases/mail/send-mail'
import { taskFor, type Task } from './task'

/** Every task the worker knows, by the name it is enqueued under. */
export const tasks: Record<string, Task> = {
  send_mail: taskFor(z.object({ mailId: z.uuid() }), sendMail),
}
