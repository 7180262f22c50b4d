import pg from 'pg'

/**
 * Mails of the past were sent then, and jobs of the past are done: a worker that starts on the demo has today's work to do and not a
 * year's. The queue belongs to the migrator, who alone may say so.
 */
export async function clearOutbox(migratorUrl: string, upTo: Date): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl })
  await client.connect()
  try {
    await client.query(`update "MailMessage" set "sentAt" = "createdAt" + interval '4 seconds' where "sentAt" is null and "createdAt" < $1`, [upTo])
    await client.query(
      `select graphile_worker.complete_jobs(array(
         select j.id from graphile_worker.jobs j
         where (j.task_identifier = 'publish_due' and j.run_at < now())
            or (j.task_identifier = 'send_mail' and exists (select 1 from "MailMessage" m where m."sentAt" is not null
                and m.id::text = (select p.payload->>'mailId' from graphile_worker._private_jobs p where p.id = j.id)))))`,
    )
  } finally {
    await client.end()
  }
}
