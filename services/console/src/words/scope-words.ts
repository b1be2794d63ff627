/** What a key can be allowed, area by area, as the parts of the API are called. */
export const scopeWords: Readonly<Record<string, string>> = {
  '*': 'All areas',
  work_items: 'Work items',
  tasks: 'Tasks and briefs',
  delegations: 'Delegations',
  reviews: 'Reviews',
  rework: 'Rework and process fixes',
  escalations: 'Escalations',
  questions: 'Questions',
  clients: 'Clients',
  access: 'Access to systems',
  members: 'Members',
  board: 'Board',
  clocks: 'Promises',
  measures: 'Insight',
  rhythm: 'Daily updates and weekly reviews',
  calibrations: 'Calibrations',
  channels: 'Channels',
  agency: 'Agency rules',
  due_feeds: 'Calendar addresses',
  keys: 'Keys',
  imports: 'Imports',
  audit: 'Audit log',
  archive: 'Archive',
  live: 'Live updates',
  session: 'Own session',
}

const does: Readonly<Record<string, string>> = { read: 'read', write: 'write' }

/** "Work items (read, write); Reviews (read)"; an area that this page does not know yet is shown by its own name. */
export function scopesText(scopes: readonly string[]): string {
  const parts = scopes.map((scope) => scope.split(':') as [area: string, act: string])
  return [...Map.groupBy(parts, ([area]) => area)]
    .map(([area, those]) => {
      const acts = those.map(([, act]) => does[act] ?? act)
      return `${scopeWords[area] ?? area.replaceAll('_', ' ')} (${acts.join(', ')})`
    })
    .join('; ')
}
