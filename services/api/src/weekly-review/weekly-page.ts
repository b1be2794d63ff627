import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { dateOfDay, localAt } from '@understudy/domain/sla/local-time'

/** A weekly review as one printed page: no script, nothing fetched, and lists cut so that it stays on one. Days and times are the client's. */
export function weeklyPage(draft: WeeklyDraft, isOfClient: boolean): string {
  const { clientName, week, from, until, zone, review } = draft
  const title = `Weekly review: ${clientName}, ${week}`
  const held = review === null ? 'Draft' : review.state === 'closed' ? 'Held and closed' : 'Being held'
  const head = `<h1>${escaped(title)}</h1><p>${dayText(from)} to ${dayText(until)} (${escaped(zone)}). ${held}, as of ${timeText(zone, draft.asOf)}.</p>`
  const notes =
    review === null || review.notes === '' ? '' : `<section><h2>Notes</h2><p>${escaped(review.notes)}</p></section>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(title)}</title>
<style>${style}</style></head><body><main>${head}<div class="columns">${sections(draft, isOfClient).join('')}</div>${notes}</main></body></html>`
}

function sections(draft: WeeklyDraft, isOfClient: boolean): string[] {
  const { zone, backlog, errors, processChanges, ahead, readyToTransfer, questions, actions } = draft
  const { oldest } = backlog
  return [
    section('Backlog', [
      `${backlog.open} open (${backlog.atStart} at the start of the week); ${backlog.made} created, ${backlog.delivered} delivered`,
      `${backlog.blocked} blocked, ${backlog.late} late`,
      ...(oldest === null ? [] : [`Oldest: ${oldest.title}, since ${dayAt(zone, oldest.madeAt)}`]),
      `${counted(questions.open, 'question', 'questions')} open; ${questions.asked} asked, ${questions.answered} answered`,
    ]),
    section('Errors and rework', [
      `${counted(errors.reviewed, 'first submission', 'first submissions')} reviewed: ${errors.passed} passed, ${errors.rework} rework, ${errors.critical} critical`,
      ...errors.themes.map(({ name, count }) => `${name}: ${count}`),
    ]),
    section(
      'Process changes',
      processChanges.map(
        ({ at, taskName, what }) => `${dayAt(zone, at)}: ${taskName === null ? '' : `${taskName}: `}${what}`,
      ),
      isOfClient ? noChangeOfTheirs : undefined,
    ),
    section(`Coming up, until ${dayText(ahead.until)}`, [
      ...ahead.absences.map(({ name, from, until }) => `${name} is away ${dayText(from)} to ${dayText(until)}`),
      ...ahead.holidays.map(({ date, name }) => `Holiday ${dayText(date)}${name === null ? '' : `: ${name}`}`),
      ...ahead.expiringAccess.map(
        ({ name, system, expiresAt }) => `${name}: access to ${system} expires ${dayAt(zone, expiresAt)}`,
      ),
    ]),
    ...(isOfClient ? [] : [section('Ready for independence', readyToTransfer.map(readyText))]),
    section('Actions', actions.map(actionText), isOfClient ? 'No actions for you.' : undefined),
  ]
}

const readyText = ({ name, taskName }: WeeklyDraft['readyToTransfer'][number]) => `${taskName}: ${name}`

function actionText({ text, ownerName, dueOn, state, overdue }: WeeklyDraft['actions'][number]): string {
  const how = state === 'open' ? (overdue ? `overdue, was due ${dayText(dueOn)}` : `due ${dayText(dueOn)}`) : state
  return `${text} (${ownerName}, ${how})`
}

/** What of it is not told a client does not say that there was none. */
const noChangeOfTheirs = 'No changes in the week to your briefs, SOPs, recurring work, opening hours or promises.'

const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A local day, "29 Nov 2026" in the manner of the page's language. */
const dayText = (day: string) => dayFormat.format(Date.parse(`${day}T00:00:00Z`))

const dayAt = (zone: string, at: string) => dayText(dateOfDay(localAt(zone, Date.parse(at)).day))

const timeText = (zone: string, at: string) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(Date.parse(at))

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

const mostLines = 12
const longestLine = 160

function section(title: string, lines: readonly string[], none = 'None.'): string {
  const shown = lines.slice(0, mostLines).map((line) => `<li>${escaped(cut(line))}</li>`)
  const more = lines.length > mostLines ? `<li>and ${lines.length - mostLines} more</li>` : ''
  const list = lines.length === 0 ? `<p>${none}</p>` : `<ul>${shown.join('')}${more}</ul>`
  return `<section><h2>${escaped(title)}</h2>${list}</section>`
}

const cut = (line: string) => (line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line)

const style =
  '@page{size:A4;margin:14mm}body{font:13px/1.4 system-ui,sans-serif;margin:0;color:#1c2126}main{max-width:52rem;margin:1.5rem auto;padding:0 1rem}h1{font-size:1.3rem;margin:0 0 .2rem}h2{font-size:1rem;margin:.8rem 0 .2rem}ul{margin:0;padding-left:1.1rem}.columns{columns:2;column-gap:2rem}.columns section:first-child h2{margin-top:0}section{break-inside:avoid}@media print{main{margin:0;max-width:none;padding:0}body{font-size:11px}}'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
