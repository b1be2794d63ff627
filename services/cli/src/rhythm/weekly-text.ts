import type { WeeklyDraft } from '@understudy/contract/http/rhythm'

/** A weekly review as plain text. */
export function weeklyText(draft: WeeklyDraft): string {
  const { clientName, week, from, until, review, backlog, errors, processChanges, ahead, questions } = draft
  const part = (title: string, lines: readonly string[]) => [
    ...['', title],
    ...(lines.length === 0 ? ['  nothing'] : lines.map((line) => `  - ${line}`)),
  ]
  return [
    `Weekly review: ${clientName}, ${week} (${from} to ${until}), ${review?.state ?? 'draft'}`,
    ...part('Backlog', [
      `${backlog.open} open, ${backlog.atStart} when the week began`,
      `${backlog.made} came in, ${backlog.delivered} delivered, ${backlog.blocked} blocked, ${backlog.late} late`,
      ...(backlog.oldest === null ? [] : [`oldest: ${backlog.oldest.title}, since ${backlog.oldest.madeAt}`]),
      `questions: ${questions.open} open, ${questions.asked} asked, ${questions.answered} answered`,
    ]),
    ...part('Errors and rework', [
      `${errors.reviewed} reviewed: ${errors.passed} passed, ${errors.rework} rework, ${errors.critical} critical`,
      ...errors.themes.map(({ name, count }) => `${name}: ${count}`),
    ]),
    ...part('Changes to the process', processChanges.map(changeText)),
    ...part(`Ahead, until ${ahead.until}`, [
      ...ahead.absences.map((one) => `${one.name} is away ${one.from} to ${one.until}`),
      ...ahead.holidays.map(({ date, name }) => `holiday ${date} ${name ?? ''}`.trimEnd()),
      ...ahead.expiringAccess.map((one) => `${one.name}: access to ${one.system} ends ${one.expiresAt}`),
    ]),
    ...part(
      'Ready to transfer fully',
      draft.readyToTransfer.map(({ taskName, name }) => `${taskName}: ${name}`),
    ),
    ...part('Actions', draft.actions.map(actionText)),
  ].join('\n')
}

const changeText = ({ at, taskName, what }: WeeklyDraft['processChanges'][number]) =>
  [at.slice(0, 10), taskName, what].filter(Boolean).join(' ')

const actionText = ({ text, ownerName, dueOn, state, overdue }: WeeklyDraft['actions'][number]) =>
  `${text} (${ownerName}, due ${dueOn}, ${overdue ? 'overdue' : state})`
