import { accepted, type Decision, type Proposed } from '../decision.ts'
import type { Cause } from '../review/review.ts'
import type { Task } from '../task/task.ts'
import { type NotedRework, type ProcessFix, reworkEvent } from './process-fix.ts'
import { type ThemeRegistry, themeName, themeOf } from './theme.ts'

/** A theme recurs at so many times within this, on one task, or as soon as a second assistant has it there. */
const timesToRecur = 3
const assistantsToRecur = 2
const windowMs = 14 * 24 * 3_600_000

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
): Decision {
  if (task.rework?.some((one) => isSame(one, noted))) return accepted([])
  const notes = [...(task.rework ?? []), noted]
  const themes = [...new Set(noted.themes.map((word) => themeOf(registry, word)))]
  const fixes = themes.flatMap((theme) => opened(task, id, registry, theme, notes, noted, newId))
  return accepted([reworkEvent(id, 'task.rework_noted', noted), ...fixes])
}

/**
 * The dispute of a verdict was decided: overturned, it is evidence of nothing that opens later; amended, it has another
 * cause. A fix that it led to is a person's to close.
 */
export function amendRework(
  task: Pick<Task, 'rework'>,
  id: string,
  { reviewId, round }: Pick<NotedRework, 'reviewId' | 'round'>,
  cause: Cause | null,
): Decision {
  const noted = task.rework?.find((one) => isSame(one, { reviewId, round }))
  if (noted === undefined || noted.cause === cause) return accepted([])
  return accepted([
    reworkEvent(id, 'task.rework_withdrawn', { reviewId, round }),
    ...(cause === null ? [] : [reworkEvent(id, 'task.rework_noted', { ...noted, cause })]),
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
): Proposed[] {
  const ofTheme = fixes.filter((fix) => themeOf(registry, fix.theme) === theme)
  if (ofTheme.some(({ state }) => state === 'open')) return []
  const usedUp = Math.max(Number.NEGATIVE_INFINITY, ...ofTheme.map(({ closedAt }) => closedAt ?? 0))
  const evidence = notes.filter(
    (one) =>
      Math.abs(at - one.at) <= windowMs &&
      one.at > usedUp &&
      one.themes.some((word) => themeOf(registry, word) === theme),
  )
  const because = whyRecurs(evidence)
  if (because === undefined) return []
  const word = evidence.at(-1)?.themes.find((one) => themeOf(registry, one) === theme) as string
  const likelyCause = registry.themes?.[theme]?.likelyCause ?? null
  const body = {
    fixId: newId(),
    theme,
    name: themeName(registry, word),
    likelyCause,
    because,
    ownerId: ownerId ?? null,
    evidence,
  }
  return [reworkEvent(id, 'task.process_fix_opened', body)]
}

/** Several rounds of one item, or several looks at it, are one time. */
function whyRecurs(evidence: readonly NotedRework[]): ProcessFix['because'] | undefined {
  if (new Set(evidence.map(({ assistantId }) => assistantId)).size >= assistantsToRecur) return 'across_assistants'
  return new Set(evidence.map(({ workItemId }) => workItemId)).size >= timesToRecur ? 'often' : undefined
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

/** All open fixes and the newest of those that are over. */
export function withFix(fixes: readonly ProcessFix[], fix: ProcessFix): readonly ProcessFix[] {
  const all = [...fixes.filter(({ id }) => id !== fix.id), fix]
  const over = all.filter(({ state }) => state !== 'open')
  const kept = new Set(over.toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0)).slice(0, closedFixesKept))
  return all.filter((one) => one.state === 'open' || kept.has(one))
}
