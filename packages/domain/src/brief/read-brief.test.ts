import { describe, expect, it } from 'vitest'
import { starterBrief } from '../catalogue/starter-brief.ts'
import { briefSections } from '../task/task.ts'
import { lineOfFinding } from './line-of-finding.ts'
import { lintBrief } from './lint-brief.ts'
import { readBrief } from './read-brief.ts'
import { readBriefJson } from './read-brief-json.ts'
import { titleOf } from './section-titles.ts'

const written = (heading: (title: string, number: number) => string, order = [...briefSections]) =>
  order.map((section, index) => `${heading(titleOf(section), index + 1)}${starterBrief[section]}`).join('\n\n')

describe('A brief in Markdown', () => {
  it.each([
    ['headings of a level', written((title) => `## ${title}\n\n`)],
    ['numbers and capitals', written((title, number) => `#### ${number}. ${title.toUpperCase()}:\n`)],
    ['underlines', written((title) => `${title}\n-----\n`)],
    ['bold words', written((title) => `**${title}**: `)],
    ['labels', written((title) => `${title}: `)],
    ['numbered lines', written((title, number) => `${number}. ${title}\n`).replaceAll('\n\n', '\n')],
    ['another order', written((title) => `# ${title}\n`, [...briefSections].reverse())],
    [
      'a title, remarks and a mark of its origin',
      `\uFEFF---\nby: us\n---\n# Referrals\n<!-- draft\n2 -->\n${written((title) => `## ${title}\r\n`)}`,
    ],
    [
      'a table',
      `| Section | Text |\n| --- | --- |\n${briefSections.map((section) => `| ${titleOf(section)} | ${starterBrief[section]} |`).join('\n')}`,
    ],
  ])('is read with %s', (_, markdown) => {
    expect(readBrief(markdown).sections).toEqual(starterBrief)
  })

  it('keeps smaller headings and labels of a section as its text', () => {
    const { sections, unknown } = readBrief(
      '# Task\n## Goal\nOne\n### Deadline of the year\nTools: two\n## Notes\nthree\n## Tools\nfour',
    )
    expect(sections).toEqual({ goal: 'One\n### Deadline of the year\nTools: two', tools: 'four' })
    expect(unknown).toEqual(['Notes'])
  })

  it('tells the line of each finding, and none where a section is missing', () => {
    const read = readBrief('# Task\n\n## Goal\n\nEvery call is logged by noon.\nHandle the rest.\n')
    const [first, second] = lintBrief(read.sections)
    expect([first, second].map((finding) => finding && [finding.rule, lineOfFinding(read, finding)])).toEqual([
      ['vague-ask', 6],
      ['section-missing', undefined],
    ])
  })
})

describe('A brief in JSON', () => {
  it('is read by the names of its sections, alone or inside', () => {
    const renamed = { ...starterBrief, Definition_of_done: starterBrief.definitionOfDone, definitionOfDone: undefined }
    expect(readBriefJson(JSON.stringify({ title: 'x', sections: renamed })).sections).toEqual(starterBrief)
  })

  it('turns lists and good and bad examples into lines', () => {
    const { sections, lines } = readBriefJson(
      '{\n "tools": ["a", "b"],\n "examples": { "good": ["c", "d"], "bad": "e" }\n}',
    )
    expect(sections).toEqual({ tools: '- a\n- b', examples: 'good: c\ngood: d\nbad: e' })
    expect(lines).toEqual({ tools: [2, 2], examples: [3, 3, 3] })
  })

  it.each(['[]', '"text"', '{', ''])('is refused where it holds no object: %j', (json) => {
    expect(() => readBriefJson(json)).toThrow()
  })
})
