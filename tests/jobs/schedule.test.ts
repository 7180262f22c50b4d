import { parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { schedule } from '@/lib/jobs/schedule'
import { tasks } from '@/lib/jobs/tasks'

test('every line of the schedule is a crontab line of a task the worker knows', () => {
  const scheduled = parseCrontab(schedule.join('\n')).map(({ task }) => task)
  expect(scheduled).toHaveLength(schedule.length)
  expect(scheduled.filter((task) => !(task in tasks))).toEqual([])
})
