/** The sections of a task, as short as a row of them needs. */
export const taskSectionWords = {
  people: 'People',
  brief: 'Brief',
  sop: 'SOP',
  rubric: 'Rubric',
  needs: 'Access',
  recurs: 'Recurrence',
  run: 'Settings',
  tracker: 'Tracker',
  criteria: 'Checks',
  proof: 'Quality plan',
  scribe: 'Scribe',
  clinical: 'Clinical',
} as const
