import type { DailyUpdate, DailyUpdateDraft, MissingUpdates } from '@understudy/contract/http/rhythm'

type Shown = Pick<
  DailyUpdate | DailyUpdateDraft,
  'memberId' | 'date' | 'completed' | 'inProgress' | 'blocked' | 'questions'
> & { readonly note?: string | null }

export function updateText({ memberId, date, completed, inProgress, blocked, questions, note }: Shown): string {
  const part = (title: string, lines: readonly { readonly text: string }[]) => [
    `${title}:`,
    ...(lines.length === 0 ? ['  nothing'] : lines.map(({ text }) => `  - ${text}`)),
  ]
  return [
    `${date}, ${memberId}`,
    ...part('Completed', completed),
    ...part('In progress', inProgress),
    ...part('Blocked', blocked),
    ...part('Questions that need an answer today', questions),
    ...(note ? [`Note: ${note}`] : []),
  ].join('\n')
}

export function missingText(items: MissingUpdates['items']): string {
  if (items.length === 0) return 'No update is missing'
  return items.map(({ name, date }) => `${date}: ${name}`).join('\n')
}
