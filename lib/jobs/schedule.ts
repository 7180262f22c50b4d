/** What runs by the clock (UTC), one crontab line each: minute hour day month weekday task. A test knows every task. */
export const schedule: string[] = []
