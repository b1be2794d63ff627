import type { ProcessFix, ProcessFixQuery } from '@understudy/contract/http/rework'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { ProcessFix as Fix, NotedRework } from '@understudy/domain/rework/process-fix'
import { type ThemeRegistry, themeName, themeOf } from '@understudy/domain/rework/theme'
import { themeRates } from '@understudy/domain/rework/theme-rates'
import type pg from 'pg'
import { iso, isoOrNull } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import { seesInternal, type Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from '../review/blindness.ts'
import { readTitles } from '../work-item/read-titles.ts'
import { outcomesWith, readTaskOutcomes, type TaskOutcomes } from './theme-outcomes.ts'
import { type VisibleTask, visibleTasks } from './visible-tasks.ts'

/**
 * Process fixes that the viewer sees, newest first, each with its evidence and, once landed, whether it worked. They are
 * how the agency goes about the work, as in the weekly review: a client's contact reads none.
 */
export async function readProcessFixes(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  { state, taskId }: ProcessFixQuery,
): Promise<ProcessFix[] | undefined> {
  if (!seesInternal(viewer)) return undefined
  const { agencyId } = viewer
  const registry = stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
  const tasks = await visibleTasks(pool, viewer, { taskId })
  const wanted = tasks.flatMap((task) =>
    task.fixes.filter((fix) => state === undefined || fix.state === state).map((fix) => ({ task, fix })),
  )
  const blindness = await readBlindness(reads, viewer)
  const landed = new Set(wanted.filter(({ fix }) => fix.state === 'landed').map(({ task }) => task.id))
  const outcomes = await readTaskOutcomes(pool, agencyId, [...landed])
  const items = wanted.flatMap(({ fix }) => fix.evidence.map(({ workItemId }) => workItemId))
  const shown = { registry, outcomes, titles: await readTitles(reads, viewer, items) }
  return wanted
    .toSorted((one, other) => other.fix.openedAt - one.fix.openedAt)
    .map(({ task, fix }) => present(task, withoutBlind(fix, blindness), shown))
}

interface Shown {
  readonly registry: ThemeRegistry
  readonly outcomes: TaskOutcomes
  readonly titles: ReadonlyMap<string, string>
}

function present(task: VisibleTask, fix: Fix, { registry, outcomes, titles }: Shown): ProcessFix {
  const { evidence, openedAt, closedAt, changed, theme, name, questions, ...rest } = fix
  const position = outcomes.landedAt.get(fix.id)
  return {
    ...rest,
    ...(questions !== undefined && { questions: [...questions] }),
    taskId: task.id,
    taskName: task.name,
    theme: themeOf(registry, theme),
    name: registry.themes?.[themeOf(registry, theme)] === undefined ? name : themeName(registry, theme),
    evidence: evidence.map((one) => ({
      ...{ ...one, themes: [...one.themes], at: iso(one.at) },
      title: titles.get(one.workItemId) ?? '',
    })),
    causes: causesOf(evidence),
    limits: fix.limits ?? null,
    openedAt: iso(openedAt),
    closedAt: isoOrNull(closedAt),
    changed: changed && {
      kind: changed.kind,
      what: changed.what,
      ...(changed.version !== undefined && { version: changed.version }),
      ...(changed.training !== undefined && {
        training: { ...changed.training, memberIds: [...changed.training.memberIds] },
      }),
    },
    effect:
      position === undefined
        ? null
        : themeRates(outcomesWith(outcomes, registry, task.id, theme), { position, changed }),
  }
}

/** Evidence that the viewer may have to judge blindly is not shown to them yet. */
function withoutBlind(fix: Fix, blindness: Blindness): Fix {
  return { ...fix, evidence: fix.evidence.filter(({ workItemId }) => !blindness.has(workItemId)) }
}

function causesOf(evidence: readonly NotedRework[]): ProcessFix['causes'] {
  const byCause = Map.groupBy(evidence, ({ cause }) => cause)
  return Object.fromEntries([...byCause].map(([cause, some]) => [cause, some.length]))
}
