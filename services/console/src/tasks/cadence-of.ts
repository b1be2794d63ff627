import type { Given } from '../forms/given.ts'

/** How work recurs as it was filled in: by its own rule where there is one, else weekly on the chosen days. `today`: YYYY-MM-DD. */
export function cadenceOf(given: Given, today: string) {
  const days = given.many('days').map((day) => day.slice(0, 2).toUpperCase())
  return {
    title: given.text('title'),
    rule: given.text('rule') || `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
    start: `${today}T${given.text('time')}`,
    catchUp: given.text('catchUp'),
  }
}
