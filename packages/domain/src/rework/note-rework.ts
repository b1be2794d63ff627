import { dayMs } from '../day-ms.ts'
import { accepted, type Decision, type Proposed } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import type { Cause } from '../review/review.ts'
import type { Task } from '../task/task.ts'
import { type NotedRework, type ProcessFix, reworkEvent } from './process-fix.ts'
import { type RecurrenceLimits, usualRecurrence } from './recurrence-limits.ts'
import { type ThemeRegistry, themeName, themeOf } from './theme.ts'

/** The newest notes that a task keeps: to tell what recurs, and that none counts twice. */
const notesKept = 100
/** Fixes that are over, beside those that are open. */
const closedFixesKept = 50

type WithRework = Pick<Task, 'rework' | 'fixes' | 'ownerId'>

/**
 * Work of the task came back. What recurs opens a process fix, with the evidence attached, before anybody assumes that
 * the person is the issue (domain, section 8); a theme has one open fix a task, and what led to an earlier one is used.
 */
export function noteRework(
  task: WithRework,
  id: string,
  registry: ThemeRegistry,
  noted: NotedRework,
  newId: () => string,
  limits: RecurrenceLimits = usualRecurrence,
): Decision {
  if (task.rework?.some((one) => isSame(one, noted))) return accepted([])
  const notes = [...(task.rework ?? []), noted]
  return accepted([
    reworkEvent(id, 'task.rework_noted', noted),
    ...openedBy(task, id, registry, notes, noted, newId, limits),
  ])
}

/**
 * A dispute found that the work was somebody else's: what was noted is theirs from now on, in the evidence of process
 * fixes too, and what recurs across assistants by that opens one.
 */
export function attributeRework(
  task: WithRework,
  id: string,
  registry: ThemeRegistry,
  { reviewId, round, assistantId }: Pick<NotedRework, 'reviewId' | 'round' | 'assistantId'>,
  newId: () => string,
  limits: RecurrenceLimits = usualRecurrence,
): Decision {
  const { rework = [], fixes = [] } = task
  const evidence = fixes.flatMap((fix) => fix.evidence)
  const known = [...rework, ...evidence].find((one) => isSame(one, { reviewId, round }))
  if (known === undefined || known.assistantId === assistantId) return accepted([])
  const moved = withAttributed(rework, { reviewId, round, assistantId })
  const noted = moved.find((one) => isSame(one, { reviewId, round }))
  return accepted([
    reworkEvent(id, 'task.rework_attributed', { reviewId, round, assistantId }),
    ...(noted === undefined ? [] : openedBy(task, id, registry, moved, noted, newId, limits)),
  ])
}

function openedBy(
  task: WithRework,
  id: string,
  registry: ThemeRegistry,
  notes: readonly NotedRework[],
  noted: NotedRework,
  newId: () => string,
  limits: RecurrenceLimits,
): Proposed[] {
  const themes = [...new Set(noted.themes.map((word) => themeOf(registry, word)))]
  return themes.flatMap((theme) => opened(task, id, registry, theme, notes, noted, newId, limits))
}

/** A verdict as its dispute left it: no cause where it was overturned, no themes where they are those that it had. */
export type AmendedRework = Omit<NotedRework, 'cause' | 'themes'> & {
  readonly cause: Cause | null
  readonly themes?: readonly string[] | undefined
}

/**
 * The dispute of a verdict was decided: overturned, it is evidence of nothing that opens later; amended, it has another
 * cause or other themes; and a pass that should have been rework is noted as one, with all that follows. A fix that it
 * led to is a person's to close.
 */
export function amendRework(
  task: WithRework,
  id: string,
  registry: ThemeRegistry,
  { cause, themes, ...which }: AmendedRework,
  newId: () => string,
  limits: RecurrenceLimits = usualRecurrence,
): Decision {
  const { reviewId, round } = which
  const noted = task.rework?.find((one) => isSame(one, which))
  const withdrawn = reworkEvent(id, 'task.rework_withdrawn', { reviewId, round })
  if (cause === null) return accepted(noted === undefined ? [] : [withdrawn])
  if (noted === undefined) {
    if (themes === undefined) return accepted([])
    return noteRework(task, id, registry, { ...which, cause, themes }, newId, limits)
  }
  const now = { ...noted, cause, themes: themes ?? noted.themes }
  const isOther = now.themes.join('\n') !== noted.themes.join('\n')
  if (cause === noted.cause && !isOther) return accepted([])
  const notes = withNote(withoutNote(task.rework ?? [], which), now)
  return accepted([
    withdrawn,
    reworkEvent(id, 'task.rework_noted', now),
    ...(isOther ? openedBy(task, id, registry, notes, now, newId, limits) : []),
  ])
}

function opened(
  { fixes = [], ownerId }: WithRework,
  id: string,
  registry: ThemeRegistry,
  theme: string,
  notes: readonly NotedRework[],
  { at }: NotedRework,
  newId: () => string,
  limits: RecurrenceLimits,
): Proposed[] {
  const ofTheme = fixes.filter((fix) => themeOf(registry, fix.theme) === theme)
  if (ofTheme.some(({ state }) => state === 'open')) return []
  const usedUp = Math.max(Number.NEGATIVE_INFINITY, ...ofTheme.map(({ closedAt }) => closedAt ?? 0))
  const unused = notes.filter((one) => one.at > usedUp && one.themes.some((word) => themeOf(registry, word) === theme))
  const recurring = recurrenceAround(unused, at, limits)
  if (recurring === undefined) return []
  const { evidence, because } = recurring
  const word = evidence.at(-1)?.themes.find((one) => themeOf(registry, one) === theme) as string
  const likelyCause = ownEntry(registry.themes, theme)?.likelyCause ?? null
  const body = {
    fixId: newId(),
    theme,
    name: themeName(registry, word),
    likelyCause,
    because,
    ownerId: ownerId ?? null,
    evidence,
    limits,
  }
  return [reworkEvent(id, 'task.process_fix_opened', body)]
}

interface Recurrence {
  readonly evidence: NotedRework[]
  readonly because: ProcessFix['because']
}

/**
 * The first span of so many days with `at` in it in which the theme recurs: whichever is noted last, the same reworks
 * recur or do not.
 */
function recurrenceAround(notes: readonly NotedRework[], at: number, limits: RecurrenceLimits): Recurrence | undefined {
  const span = limits.days * dayMs
  const starts = notes.map((one) => one.at).filter((start) => start <= at && at <= start + span)
  for (const start of starts.toSorted((a, b) => a - b)) {
    const evidence = notes.filter((one) => one.at >= start && one.at <= start + span)
    const because = whyRecurs(evidence, limits)
    if (because !== undefined) return { evidence, because }
  }
  return undefined
}

/** Several rounds of one item, or several looks at it, are one time. */
function whyRecurs(
  evidence: readonly NotedRework[],
  { times, assistants }: RecurrenceLimits,
): ProcessFix['because'] | undefined {
  if (new Set(evidence.map(({ assistantId }) => assistantId)).size >= assistants) return 'across_assistants'
  return new Set(evidence.map(({ workItemId }) => workItemId)).size >= times ? 'often' : undefined
}

function isSame(one: Pick<NotedRework, 'reviewId' | 'round'>, other: Pick<NotedRework, 'reviewId' | 'round'>): boolean {
  return one.reviewId === other.reviewId && one.round === other.round
}

/** The notes with one more; the oldest leave first. */
export function withNote(notes: readonly NotedRework[], noted: NotedRework): readonly NotedRework[] {
  return [...notes, noted].slice(-notesKept)
}

export function withoutNote(
  notes: readonly NotedRework[],
  gone: Pick<NotedRework, 'reviewId' | 'round'>,
): readonly NotedRework[] {
  return notes.filter((one) => !isSame(one, gone))
}

/** The same notes, one of them about somebody else's work. */
export function withAttributed(
  notes: readonly NotedRework[],
  { reviewId, round, assistantId }: Pick<NotedRework, 'reviewId' | 'round' | 'assistantId'>,
): readonly NotedRework[] {
  return notes.map((one) => (isSame(one, { reviewId, round }) ? { ...one, assistantId } : one))
}

/** All open fixes and the newest of those that are over. */
export function withFix(fixes: readonly ProcessFix[], fix: ProcessFix): readonly ProcessFix[] {
  const all = [...fixes.filter(({ id }) => id !== fix.id), fix]
  const over = all.filter(({ state }) => state !== 'open')
  const kept = new Set(over.toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0)).slice(0, closedFixesKept))
  return all.filter((one) => one.state === 'open' || kept.has(one))
}
