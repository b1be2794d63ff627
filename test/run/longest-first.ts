import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes a minute or more, the longest first, by a part of its path: begun last, it would end alone. */
const long = [
  'test/faults/faults',
  'test/browser/office',
  'test/browser/days',
  'test/simulation/estimates',
  'test/bench',
  'test/simulation/simulation',
  'test/faults/notices',
  'test/browser/first-path',
  'test/browser',
  'test/start',
  'test/replay',
  'test/simulation',
  'test/',
  'services/',
]

/** Within a group: the long ones before the rest, which goes by what it took last, or by the sizes of the files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    const usual = await super.sort(files)
    return usual.toSorted((a, b) => groupOf(a) - groupOf(b) || rank(a) - rank(b))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = long.findIndex((part) => moduleId.includes(part))
  return place === -1 ? long.length : place
}
