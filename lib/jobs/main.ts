import 'server-only'
import { log } from '@/lib/log'
import { startWorker } from './worker'

// `npm run worker`. A signal lets running jobs end; whatever is cut off is taken up again by the next worker.
const runner = await startWorker()
log().info('the worker takes jobs')
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void runner.stop().catch((error: unknown) => log().error({ error }, 'the worker did not stop cleanly')))
}
await runner.promise
log().info('the worker has stopped')
process.exit(0)
