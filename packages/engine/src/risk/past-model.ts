import { type Calibrations, noCalibrations, type RiskModel, withLesson } from '@understudy/domain/sla/risk'
import type { Durations } from '@understudy/domain/sla/risk-curve'
import type { SortedLesson } from '@understudy/domain/sla/risk-lessons'
import { curveLevels, subjectAt } from '@understudy/domain/sla/risk-levels'
import { closeSpans, type Span } from '@understudy/domain/sla/risk-span'
import type { PromiseRun } from './promise-run.ts'

type Kept = Pick<PromiseRun, 'taskId' | 'taskType' | 'isRepeat' | 'begunMs'>

/** What an agency knew of its clocks at an instant of its past, kept up span by span as its handler does it. */
export class PastModel {
  readonly #curves = new Map<string, Durations>()
  readonly #calibrations = new Map<string, Calibrations>()
  #span: Span = { count: 0, since: undefined }
  #waiting: { readonly lesson: SortedLesson; readonly kept: Kept }[] = []

  of(sort: string, kept: Kept): RiskModel {
    const curves = namesOf(sort, kept).map((name) => this.#curves.get(name))
    return { curves, calibrations: this.#calibrations.get(sort) ?? noCalibrations }
  }

  learn(lesson: SortedLesson, kept: Kept): void {
    this.#waiting.push({ lesson, kept })
    const { learn, left } = closeSpans(this.#span, [lesson.at])
    this.#span = left
    for (const one of this.#waiting.splice(0, learn)) this.#learn(one.lesson, one.kept)
  }

  #learn(lesson: SortedLesson, kept: Kept): void {
    const { sort, outcome } = lesson
    const { begunMs, isRepeat } = kept
    const model = this.of(sort, kept)
    const learnt = withLesson(model, { ...lesson, ...(outcome && { outcome: { ...outcome, begunMs, isRepeat } }) })
    for (const [index, name] of namesOf(sort, kept).entries()) this.#curves.set(name, learnt.curves[index] as Durations)
    this.#calibrations.set(sort, learnt.calibrations)
  }
}

const namesOf = (sort: string, kept: Kept) => curveLevels.map((level) => `${sort} ${level} ${subjectAt(level, kept)}`)
