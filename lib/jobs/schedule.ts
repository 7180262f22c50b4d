/** What runs by the clock (UTC), one crontab line each: minute hour day month weekday task. A test knows every task. */
export const schedule: string[] = [
  '* * * * * seal_audit',
  '20 2 * * * seal_all_audit',
  '40 2 * * * remove_old_traces',
  '10 3 * * * sweep_files',
  '7 * * * * remind_shoppers',
  '*/5 * * * * expire_claims',
  '13 * * * * turn_waves_provisional',
  '*/10 * * * * publish_all_due',
  '23 * * * * expire_exports',
  '33 * * * * give_up_history',
  '43 * * * * give_up_rebuilds',
]
