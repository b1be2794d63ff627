import { type RiskModel, withLesson } from '@understudy/domain/sla/risk'
import type { Durations } from '@understudy/domain/sla/risk-curve'
import type { SortedLesson } from '@understudy/domain/sla/risk-lessons'
import type { PromiseRun } from './promise-run.ts'

type Kept = Pick<PromiseRun, 'taskId' | 'taskType'>

/** What an agency knew of its clocks at an instant of its past, kept up lesson by lesson as its handler does it. */
export class PastModel {
  readonly #curves = new Map<string, Durations>()
  #calibrations: RiskModel['calibrations'] = []

  of(sort: string, kept: Kept): RiskModel {
    return { curves: namesOf(sort, kept).map((name) => this.#curves.get(name)), calibrations: this.#calibrations }
  }

  learn(lesson: SortedLesson, kept: Kept): void {
    const { curves, calibrations } = withLesson(this.of(lesson.sort, kept), lesson)
    for (const [index, name] of namesOf(lesson.sort, kept).entries()) this.#curves.set(name, curves[index] as Durations)
    this.#calibrations = calibrations
  }
}

const namesOf = (sort: string, { taskId, taskType }: Kept) => [sort, `${sort} ${taskType}`, `${sort} ${taskId}`]
